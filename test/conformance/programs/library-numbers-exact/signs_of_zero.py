"""Zeros keep their signs through `nextafter`, and other numbers at the edge of doubles."""
import math
import struct

ZEROS = [0.0, -0.0, 5e-324, -5e-324, 1e-323, -1e-323]
for start in ZEROS:
    print(start, [math.nextafter(start, end) for end in ZEROS])
print(math.ulp(0.0), math.ulp(-1.0), math.ulp(1e308))
print([math.copysign(1, x) for x in (math.fmod(-4, 2), math.sin(-0.0), math.atan2(-0.0, 1), -0.0 + 0.0)])


class Word(struct.Struct):
    """A class may choose the format."""

    def __init__(self):
        super().__init__(">h")


word = Word()
print(word.pack(12345), word.size, word.format)
again = struct.Struct("<i")
again.__init__("<qh")
print(again.size, again.format, again.unpack(again.pack(1, 2)))
for wrong in ((), ("i", "j"), (3,)):
    try:
        struct.Struct(*wrong)
    except TypeError as error:
        print(error)
for counted in ("9223372036854775808b", "4611686018427387903b4611686018427387903H"):
    try:
        print(struct.calcsize(counted))
    except struct.error as error:
        print(error)
