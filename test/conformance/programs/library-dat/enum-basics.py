import enum
from enum import Enum, IntEnum, auto, unique


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def favourite(cls):
        return cls.BLUE


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], type(Color.RED))
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__)
print(Color.RED == Color.GREEN, Color.RED == 1, Color.RED in Color, hash(Color.RED) == hash("RED"))
print(Color.GREEN.describe(), Color.favourite(), list(reversed(Color)), {Color.RED: "r"})
attempt(lambda: Color(9))
attempt(lambda: Color["PINK"])
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: setattr(Color, "RED", 3))
attempt(lambda: setattr(Color.RED, "value", 3))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: type("More", (Color,), {}))
print(f"{Color.RED}", "%s" % Color.RED, "{!r:>18}".format(Color.RED), str(Color.RED))


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius**2, 2)


print(Planet.EARTH.value, Planet.EARTH.gravity, [p.name for p in Planet])


class Number(IntEnum):
    ONE = 1
    TWO = auto()
    TEN = 10
    ELEVEN = auto()


print(Number.TWO + 1, Number.TEN > Number.ONE, Number.ELEVEN, repr(Number.ONE), [10, 20][Number.ONE], list(Number))
print(f"{Number.ONE}", "%d" % Number.TEN, sorted([Number.TEN, Number.ONE]), Number(10), Number.ONE == 1)


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Named])


def duplicated():
    @unique
    class Bad(Enum):
        A = 1
        B = 2
        C = 1


attempt(duplicated)


def twice():
    class Bad(Enum):
        A = 1
        A = 2


attempt(twice)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Enum("Pair", [("x", 10), ("y", 20)]).y, Enum("Start", ["P", "Q"], start=5).Q.value)


class Missing(Enum):
    LOW = "low"
    HIGH = "high"

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if isinstance(value, str) and member.value == value.lower():
                return member
        return None


print(Missing("HIGH"), Missing("Low"))
attempt(lambda: Missing("mid"))
attempt(lambda: Missing(None))


class Shape(Enum):
    SQUARE = 2
    CIRCLE = 3

    def __str__(self):
        return self.name.title()

    def __bool__(self):
        return self.value > 2


print(Shape.SQUARE, bool(Shape.SQUARE), bool(Shape.CIRCLE), [Shape.SQUARE], isinstance(Shape.SQUARE, Shape))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
print(enum.EnumMeta, Color.__class__, dir(Color)[:3])
