"""Machines that change their state: a vending machine, a traffic light, an elevator, a parser of commands."""
from collections import deque
from enum import Enum, auto


class NotAllowed(Exception):
    pass


class Vending:
    PRICES = {"cola": 150, "chips": 90}

    def __init__(self):
        self.state, self.credit, self.stock = self.idle, 0, {"cola": 1, "chips": 2}

    def send(self, event, value=None):
        self.state = self.state(event, value) or self.state
        return self.state.__name__, self.credit

    def idle(self, event, value):
        if event == "coin":
            self.credit += value
            return self.paid
        raise NotAllowed(f"{event} while idle")

    def paid(self, event, value):
        if event == "coin":
            self.credit += value
        elif event == "cancel":
            print(f"  {self.credit} given back")
            self.credit = 0
            return self.idle
        elif event == "select":
            if not self.stock.get(value):
                raise NotAllowed(f"no {value}")
            if self.credit < self.PRICES[value]:
                raise NotAllowed(f"{value} costs {self.PRICES[value]}")
            self.credit -= self.PRICES[value]
            self.stock[value] -= 1
            print(f"  here is your {value}")
            return self.paid if self.credit else self.idle


machine = Vending()
for step in (("select", "cola"), ("coin", 100), ("select", "cola"), ("coin", 100), ("select", "cola"), ("select", "cola"), ("cancel",)):
    try:
        print(step, machine.send(*step))
    except NotAllowed as error:
        print(step, "refused:", error)


class Light(Enum):
    RED = 30
    GREEN = 25
    YELLOW = 5

    def following(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]


light, left, changes = Light.RED, Light.RED.value, []
for second in range(100):
    if left == 0:
        light = light.following()
        left = light.value
        changes.append((second, light.name))
    left -= 1
print(changes)


class Direction(Enum):
    UP = auto()
    DOWN = auto()
    NONE = auto()


class Elevator:
    def __init__(self, floors):
        self.floor, self.floors, self.direction, self.calls, self.travelled = 0, floors, Direction.NONE, set(), 0

    def call(self, *floors):
        for floor in floors:
            if floor not in range(self.floors):
                raise ValueError(f"no floor {floor}")
            self.calls.add(floor)

    def run(self):
        stops = []
        while self.calls:
            above = {f for f in self.calls if f > self.floor}
            below = {f for f in self.calls if f < self.floor}
            if self.floor in self.calls:
                self.calls.remove(self.floor)
                stops.append(self.floor)
                continue
            if self.direction is not Direction.DOWN or not below:
                self.direction = Direction.UP if above else Direction.DOWN
            self.floor += 1 if self.direction is Direction.UP else -1
            self.travelled += 1
        self.direction = Direction.NONE
        return stops


elevator = Elevator(10)
elevator.call(7, 2, 5)
print(elevator.run(), elevator.travelled, elevator.direction)
elevator.call(3, 9, 6)
print(elevator.run(), elevator.floor)
try:
    elevator.call(12)
except ValueError as error:
    print(error)


class Accepts:
    """A deterministic automaton from a table."""

    def __init__(self, table, start, ends):
        self.table, self.start, self.ends = table, start, set(ends)

    def __call__(self, text):
        state = self.start
        for char in text:
            kind = "d" if char.isdigit() else char
            state = self.table.get((state, kind))
            if state is None:
                return False
        return state in self.ends


number = Accepts({(0, "-"): 1, (0, "d"): 2, (1, "d"): 2, (2, "d"): 2, (2, "."): 3, (3, "d"): 4, (4, "d"): 4}, 0, (2, 4))
print([(text, number(text)) for text in ("12", "-3.5", "3.", "", "--1", "1.2.3")])


class Undo:
    def __init__(self, limit):
        self.done, self.undone, self.value = deque(maxlen=limit), [], ""

    def type(self, text):
        self.done.append(self.value)
        self.undone.clear()
        self.value += text

    def undo(self):
        if self.done:
            self.undone.append(self.value)
            self.value = self.done.pop()
        return self.value

    def redo(self):
        if self.undone:
            self.done.append(self.value)
            self.value = self.undone.pop()
        return self.value


editor = Undo(2)
for word in ("one ", "two ", "three"):
    editor.type(word)
print([editor.undo(), editor.undo(), editor.undo(), editor.redo(), editor.redo(), editor.redo()], editor.done)
