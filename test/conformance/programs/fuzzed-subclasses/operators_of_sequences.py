# `+`, `*`, `%` and their in-place forms of subclasses of sequences that define some of the methods.
import array
import collections
import functools


class Other:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"


@functools.cache
def compiled(source):
    return compile(source, "source", "exec")


def tried(label, source, names):
    try:
        exec(compiled(source), names)
        print(label, source, names["v"], type(names["v"]).__name__)
    except Exception as error:
        print(label, source, type(error).__name__, error)


for base, given in ((list, ([1],)), (bytearray, (b"a",)), (collections.deque, ([1],)), (array.array, ("i", [1]))):

    class Plain(base):
        pass

    class Reflecting(base):
        def __radd__(self, other):
            return "own radd"

        def __rmul__(self, other):
            return "own rmul"

    for kind in (base, Plain, Reflecting):
        for source in ("v += o", "v *= o", "v = v + o", "v = v * o", "v += k(*a)", "v *= k(*a)", "v += v", "v *= 2", "v *= 1.5", "v *= v"):
            tried(f"{base.__name__} {kind.__name__}", source, {"v": kind(*given), "o": Other(), "k": kind, "a": given})

for base, given in ((list, [1]), (bytearray, b"a"), (collections.deque, [1]), (tuple, (1,)), (str, "a"), (bytes, b"a")):

    class Multiplying(base):
        def __mul__(self, other):
            return "mul"

    class Adding(base):
        def __add__(self, other):
            return "add"

    class InPlace(base):
        def __imul__(self, other):
            return "imul"

        def __iadd__(self, other):
            return "iadd"

    class Refusing(base):
        def __radd__(self, other):
            print("radd asked")
            return NotImplemented

        def __rmul__(self, other):
            print("rmul asked")
            return NotImplemented

    for kind in (base, Multiplying, Adding, InPlace, Refusing):
        names = {"k": kind, "a": given, "o": Other(), "m": Multiplying(given), "r": Refusing(given)}
        for operand in ("2", "1.5", "k(a)", "o", "'x'", "m", "r"):
            for source in (f"v += {operand}", f"v *= {operand}", f"v = v + {operand}", f"v = v * {operand}", f"v = v % {operand}"):
                tried(f"{base.__name__} {kind.__name__}", source, {"v": kind(given), **names})
