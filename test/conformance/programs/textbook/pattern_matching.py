# match: every kind of pattern, order of tests, captures, guards, classes.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Circle(Point):
    __match_args__ = ("x", "y", "radius")

    def __init__(self, x, y, radius):
        super().__init__(x, y)
        self.radius = radius


class Color:
    RED, GREEN = "red", "green"


def describe(value):
    match value:
        case None | True | False:
            return f"singleton {value}"
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float() as number:
            return f"number {number}"
        case "":
            return "empty text"
        case Color.RED:
            return "the color red"
        case str() as text if text.isupper():
            return f"shout {text}"
        case str(text):
            return f"text {text}"
        case []:
            return "empty sequence"
        case [only]:
            return f"one: {only}"
        case [1, 2, *rest]:
            return f"starts with 1, 2, then {rest}"
        case [Point(x=0) as p, *_]:
            return f"begins on the axis: {p}"
        case (first, *_, last):
            return f"from {first} to {last}"
        case {"type": "move", "by": [dx, dy], **others}:
            return f"move {dx},{dy} with {others}"
        case {"type": kind}:
            return f"some {kind}"
        case {}:
            return f"mapping of {len(value)}"
        case Circle(x, y, radius=r) if r > 10:
            return f"large circle at {x},{y}"
        case Circle(0, 0):
            return "circle at the origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=px, y=-1 | 1 as py):
            return f"near axis {px},{py}"
        case Point():
            return "a point"
        case bytes(data):
            return f"bytes {data!r}"
        case _:
            return f"other {type(value).__name__}"


for value in [None, True, 0, 1, 7, -3, 2.5, "", "red", "LOUD", "quiet", [], [5], (1, 2, 3), [1, 2], [Point(0, 3), 1], range(3), "ab",
              {"type": "move", "by": [1, 2], "x": 9}, {"type": "stop"}, {"a": 1}, {}, Circle(1, 2, 20), Circle(0, 0, 1), Circle(5, 5, 1),
              Point(3, 3), Point(4, -1), Point(4, 9), b"raw", {1, 2}, object, 1j, bytearray(b"x")]:
    print(describe(value) if not isinstance(value, type) else describe(value).replace("type", "a type"))


def command(line):
    match line.split():
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["drop", *things] if things:
            return things
        case [verb] | [verb, "now"]:
            return verb


print([command(c) for c in ["go north", "go west", "drop a b", "drop", "quit now", "a b c d"]])
match {"k": [1, {"deep": (2, 3)}]}:
    case {"k": [one, {"deep": (two, three)}]}:
        print(one, two, three)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)
match 1, 2:
    case a, b if a > b:
        print("greater")
    case _ as whole:
        print(whole, a, b)
