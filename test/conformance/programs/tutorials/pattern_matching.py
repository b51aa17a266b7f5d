# versions: 3.10 3.11 3.12 3.13 3.14 3.15
# match statements: literals, sequences, mappings, classes, guards, alternatives; an evaluator and commands.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    __match_args__ = ("center", "radius")

    def __init__(self, center, radius):
        self.center, self.radius = center, radius


def describe(value):
    match value:
        case 0 | 0.0:
            return "zero"
        case True | False:
            return "a bool"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "a number"
        case "":
            return "an empty string"
        case str(text) if text.isupper():
            return f"shouting {text}"
        case [] | ():
            return "an empty sequence"
        case [x]:
            return f"just {x!r}"
        case [first, *_, last] if first == last:
            return f"begins and ends with {first!r}"
        case [Point(x=0, y=0), *rest]:
            return f"origin and {len(rest)} more"
        case (1, [2, three], *_):
            return f"nested {three}"
        case [*items]:
            return f"{len(items)} items"
        case {"type": "user", "name": str(name), **rest}:
            return f"user {name} {sorted(rest)}"
        case {"type": kind}:
            return f"some {kind}"
        case {}:
            return "a mapping"
        case Point(0, y):
            return f"on the y axis at {y}"
        case Point(x, y) as point if x == y:
            return f"diagonal {point.x}"
        case Circle(Point(x, _), radius=r):
            return f"circle around x={x} of {r}"
        case None:
            return "nothing"
        case _:
            return f"unknown {type(value).__name__}"


values = [0, -5, 3, 2.5, True, "", "HEY", "hey", [], [7], [1, 2, 1], [Point(0, 0), 1, 2], (1, [2, 3], 4), [1, 2]]
values += [{"type": "user", "name": "Bo", "id": 1}, {"type": "dog"}, {"a": 1}, {}, Point(0, 9), Point(4, 4)]
values += [Point(1, 2), Circle(Point(3, 4), 5), None, {1, 2}, b"bytes", range(3)]
for value in values:
    print(describe(value))


def evaluate(tree):
    match tree:
        case int() | float():
            return tree
        case ("+", *operands):
            return sum(evaluate(o) for o in operands)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("-", operand):
            return -evaluate(operand)
        case ("if", condition, yes, no):
            return evaluate(yes) if evaluate(condition) else evaluate(no)
        case (operator, *_):
            raise ValueError(f"unknown operator {operator}")


print(evaluate(("+", 1, ("*", 2, 3), ("-", 4))), evaluate(("if", ("+", 0), 1, 2)))
try:
    evaluate(("%", 1, 2))
except ValueError as error:
    print(error)


def command(line):
    match line.split():
        case ["go", ("north" | "south") as direction]:
            return f"going {direction}"
        case ["take", *things] if things:
            return "taking " + " and ".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case [verb, *_]:
            return f"cannot {verb}"
    return "silence"


for line in ("go north", "go up", "take lamp key", "take", "exit", ""):
    print(command(line))
match (3, 4):
    case (a, b):
        pass
print(a, b)
