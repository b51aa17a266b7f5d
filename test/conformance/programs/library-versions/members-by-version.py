# Enumerations, where versions differ: `in`, `str` and `format` of mixed-in members, combined flags.
import warnings
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag

warnings.simplefilter("ignore")


class Color(Enum):
    RED = 1


class Size(IntEnum):
    SMALL = 1


class Mode(IntFlag):
    READ = 4
    WRITE = 2


class Tag(Flag):
    A = 4
    B = 2
    AB = 6


for value in (1, "a", Color.RED, Size.SMALL):
    try:
        print(value in Color)
    except TypeError as error:
        print(error)
print(str(Size.SMALL), f"{Size.SMALL}", "%s" % Size.SMALL, format(Size.SMALL, ">3"), repr(Size.SMALL))
print(Mode.READ | Mode.WRITE, repr(Mode.READ | Mode.WRITE), f"{Mode.READ | Mode.WRITE:>4}", repr(Mode(0)))
print(Tag.A | Tag.B, repr(Tag(0)), repr(~Tag.A), EnumMeta.__name__, (Tag.A | Tag.B).name, (Mode.READ | Mode.WRITE).name)
for attempt in (
    lambda: setattr(Color, "RED", 2),
    lambda: delattr(Color, "RED"),
    lambda: Color("x"),
    lambda: setattr(Color.RED, "value", 3),
):
    try:
        attempt()
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
try:

    class Twice(Enum):
        A = 1
        A = 2

except TypeError as error:
    print(error)
try:

    class More(Color):
        BLUE = 2

except TypeError as error:
    print(error)
