# versions: 3.10 3.11 3.12 3.13 3.14 3.15
"""A small adventure: rooms, things, commands and an end, played from a script."""
import shlex
from dataclasses import dataclass, field


@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    things: set = field(default_factory=set)


class Game:
    def __init__(self):
        cellar = Room("cellar", "It is dark and smells of apples.", things={"lamp", "apple"})
        hall = Room("hall", "A long hall with pictures.", things={"key"})
        garden = Room("garden", "You are free!")
        cellar.exits["up"] = hall
        hall.exits.update(down=cellar, out=garden)
        self.room, self.bag, self.is_over, self.turns = cellar, set(), False, 0

    def do(self, line):
        self.turns += 1
        verb, *words = shlex.split(line) or [""]
        action = getattr(self, f"do_{verb}", None)
        if action is None:
            return f"I do not know how to {verb or 'do nothing'}."
        try:
            return action(*words)
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        things = ", ".join(sorted(self.room.things)) or "nothing"
        return f"{self.room.name.upper()}: {self.room.text} Here: {things}. Exits: {', '.join(self.room.exits)}."

    def do_take(self, thing):
        if thing not in self.room.things:
            return f"There is no {thing}."
        self.room.things.remove(thing)
        self.bag.add(thing)
        return f"You have the {thing}."

    def do_drop(self, thing):
        if thing in self.bag:
            self.bag -= {thing}
            self.room.things |= {thing}
            return "Dropped."
        return f"You have no {thing}."

    def do_eat(self, thing):
        match thing, thing in self.bag:
            case "apple", True:
                self.bag.discard(thing)
                return "Delicious."
            case _, True:
                return f"You cannot eat a {thing}."
            case name, _:
                return f"You have no {name}."

    def do_go(self, where):
        target = self.room.exits.get(where)
        match target:
            case None:
                return "You cannot go there."
            case Room(name="garden") if "key" not in self.bag:
                return "The door is locked."
            case Room(name="garden"):
                self.is_over = True
        self.room = target
        return self.do_look()


SCRIPT = """look
take lamp
eat lamp
take dragon
take apple
eat apple
go north
go up
go out
take "key"
dance
drop
go out
look"""

game = Game()
for line in SCRIPT.splitlines():
    print(f"> {line}")
    print(game.do(line))
    if game.is_over:
        break
print(f"{game.turns} turns, you carry {sorted(game.bag)}")
