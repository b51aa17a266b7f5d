"""Objects kept with pickle, copied with copy, and classes that say how."""
import copy
import copyreg
import io
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and vars(self) == vars(other)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Connection:
    """Its socket is not kept."""

    def __init__(self, host):
        self.host = host
        self.socket = object()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["socket"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.socket = "reconnected"


class Unit:
    def __new__(cls, name):
        unit = super().__new__(cls)
        unit.name = name
        return unit

    def __reduce__(self):
        return Unit, (self.name,)


shared = [1, 2]
value = {"point": Point(1, 2), "both": (shared, shared), "set": {3}, "text": "é", "big": 2**70, "f": len}
for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
    loaded = pickle.loads(pickle.dumps(value, protocol))
    print(protocol, loaded == value, loaded["both"][0] is loaded["both"][1], loaded["f"] is len)

cycle = [1]
cycle.append(cycle)
again = pickle.loads(pickle.dumps(cycle))
print(again, again[1] is again)
back = pickle.loads(pickle.dumps(Connection("localhost")))
print(back.host, back.socket, pickle.loads(pickle.dumps(Unit("m"))).name)

file = io.BytesIO()
for item in (Point(0, 0), "text", [Point(3, 4)]):
    pickle.dump(item, file)
file.seek(0)
while True:
    try:
        print(pickle.load(file))
    except EOFError as error:
        print("end:", error)
        break


def outer():
    def inner():
        pass

    return inner


def numbers():
    yield 1


for thing in (outer(), lambda: 1, numbers(), type("Unit", (), {})()):
    try:
        pickle.dumps(thing)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        print(type(error), str(error).partition(" at 0x")[0])
for data in (b"", b"c__main__\nMissing\n.", b"cno.such\nThing\n."):
    try:
        pickle.loads(data)
    except (EOFError, AttributeError, ImportError) as error:
        print(type(error).__name__, str(error).partition(" from ")[0])
copyreg.pickle(Point, lambda p: (Point, (p.x + 100, p.y)))
print(copy.copy(Point(1, 1)), copy.deepcopy([Point(2, 2)]), pickle.loads(pickle.dumps(Point(5, 5))))
