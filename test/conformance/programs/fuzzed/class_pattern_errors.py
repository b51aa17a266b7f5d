# Class patterns that are wrong: no class, an attribute twice, names that are no text, too many patterns.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y=0):
        self.x, self.y = x, y


class Odd(Point):
    __match_args__ = ("x", 5)


class Listed(Point):
    __match_args__ = ["x"]


class Bare:
    x = 1


def attempt(value):
    try:
        match value:
            case Point(1, x=2): return "x twice"
            case Point(1, 2, y=3): return "y twice"
            case Point(9, z=1): return "no z"
        return "nothing"
    except TypeError as error:
        return str(error)


def odd(value):
    try:
        match value:
            case Odd(9, 5): return "first"
            case Odd(1, 5): return "second"
        return "nothing"
    except TypeError as error:
        return str(error)


def other(value):
    try:
        match value:
            case Listed(1): return "listed"
            case Bare(1): return "bare"
            case Point(1, 2, 3): return "three"
            case int(1, 2): return "int"
            case len(): return "len"
    except TypeError as error:
        return str(error)


for value in (Point(1, 2), Point(3, 2), Odd(1, 2), Odd(2, 2), Listed(1), Bare(), 5, 1, "x"):
    print(type(value).__name__, attempt(value), odd(value), other(value), sep=" | ")
