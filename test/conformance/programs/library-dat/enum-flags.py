from enum import (CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, Flag, FlagBoundary, IntFlag, StrEnum, auto,
                  global_enum, member, nonmember, property, verify)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.R & Perm.W, ~Perm.R, Perm.RWX ^ Perm.X, bool(Perm(0)), Perm(0))
print(Perm.R in Perm.RWX, list(Perm.R | Perm.X), len(Perm.RWX), list(Perm), Perm(5), Perm["RWX"], (Perm.R | Perm.W).name)
attempt(lambda: Perm(8))
attempt(lambda: Perm.R | 2)
attempt(lambda: 3 in Perm.RWX)


class Mode(IntFlag):
    A = auto()
    B = auto()
    C = auto()


print(Mode.A | Mode.C, repr(Mode.A | 8), Mode(9), Mode.A + 1, ~Mode.A, Mode.B | 16, list(Mode(7)), Mode.A | Mode.B == 3)
print(f"{Mode.A | Mode.B}", Mode(0), repr(Mode(0)), Mode.C.value, isinstance(Mode.A | Mode.B, Mode), Mode(7) - 1)


class Suit(StrEnum):
    CLUBS = auto()
    HEARTS = "h"


print(Suit.CLUBS, repr(Suit.HEARTS), Suit.CLUBS.upper(), Suit("h"), "x" + Suit.HEARTS, Suit.CLUBS == "clubs", f"{Suit.HEARTS:>3}")
attempt(lambda: StrEnum("Bad", {"A": 1}))


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 4


class Conform(Flag, boundary=FlagBoundary.CONFORM):
    A = 1
    B = 4


class Ejecting(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


attempt(lambda: Strict(3))
print(Conform(3), Ejecting(3), Keeping(3), repr(Keeping(11)))


def checked(rule, base, **members):
    return lambda: verify(rule)(base("Checked", members))


attempt(checked(UNIQUE, Enum, A=1, B=1))
attempt(checked(CONTINUOUS, Enum, A=1, B=4))
attempt(checked(NAMED_FLAGS, Flag, A=1, B=6))
attempt(checked(CONTINUOUS, Enum, A=1, B=2))


class Mixed(Enum):
    ONE = 1
    note = nonmember("plain")
    helper = member(lambda self=None: "called")

    @property
    def doubled(self):
        return self.value * 2


print(list(Mixed)[0], Mixed.note, type(Mixed.helper), Mixed.ONE.doubled, len(Mixed))


class Bytes(bytes, Enum):
    A = b"ab"

    def __new__(cls, value):
        made = bytes.__new__(cls, value)
        made._value_ = len(value)
        return made


print(Bytes.A, Bytes.A.value, Bytes(2), Bytes.A.upper())


class Level(int, Enum):
    LOW = 1
    HIGH = 5


print(Level.HIGH + 1, Level.HIGH, max(Level), repr(Level.LOW), "%s" % Level.LOW, f"{Level.LOW}")
