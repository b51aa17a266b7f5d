# Counts of repetitions that are no plain ints: objects with __index__, booleans, subclasses, and what is no count.
from array import array
from collections import deque


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value

    def __repr__(self):
        return f"Index({self.value!r})"


class Count(int):
    def __index__(self):
        return 7


class Reflected:
    def __rmul__(self, other):
        return "reflected", type(other).__name__


class Refusing(Index):
    def __rmul__(self, other):
        print("  asked")
        return NotImplemented


class Listed(list):
    pass


def fresh():
    yield from ([1, 2], (1, 2), "ab", b"ab", bytearray(b"ab"), array("b", [1, 2]), deque([1, 2], 3), Listed([1]), [])


COUNTS = (
    Index(2), Count(2), True, False, -1, Index(-3), Index("x"), Index(ValueError("index")), Index(2**70), Reflected(),
    Refusing(2), 2.0, "a", None, [1], {}, NotImplemented, Index, 1j,
)
for count in COUNTS:
    for value in fresh():
        what = f"{type(value).__name__} {count!r}" if "object" not in repr(count) else type(value).__name__
        try:
            print(what, value * count)
        except Exception as error:
            print(what, type(error).__name__, error)
        try:
            kept = value
            kept *= count
            print(what, "*=", kept, kept is value)
        except Exception as error:
            print(what, "*=", type(error).__name__, error)
        try:
            print(what, "r", count * value)
        except Exception as error:
            print(what, "r", type(error).__name__, error)
