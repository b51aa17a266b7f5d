"""Conversions: __int__, __index__, __float__, __complex__, __bool__, __str__, __bytes__, __format__, __round__ ..."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Returns:
    """Every conversion answers the same value."""

    def __init__(self, value):
        self.value = value

    def answer(self, *args):
        return self.value


NAMES = "int index float complex bool str repr bytes round trunc floor ceil len hash length_hint iter next reversed"
for name in NAMES.split():
    setattr(Returns, f"__{name}__", Returns.answer)
CALLS = {
    "int": int,
    "index": lambda x: [10, 20, 30][x],
    "float": float,
    "complex": complex,
    "bool": bool,
    "str": str,
    "repr": repr,
    "bytes": bytes,
    "round": round,
    "round2": lambda x: round(x, 2),
    "len": len,
    "hex": hex,
    "range": range,
    "slice": lambda x: "abcdef"[x:],
    "chr": chr,
    "repeat": lambda x: "ab" * x,
    "percent": lambda x: "%d" % x,
    "format": lambda x: f"{x}",
    "format d": lambda x: format(x, "d"),
    "divmod": lambda x: divmod(7, x),
    "list": list,
    "abs": abs,
}
for value in (1, 0, 2.5, 1j, "text", b"bytes", None, -1):
    print("--", repr(value))
    for name, call in CALLS.items():
        try:
            print(name, repr(call(Returns(value))))
        except Exception as error:
            print(name, type(error).__name__ + ":", error)


class Index:
    def __index__(self):
        return 3


class Int:
    def __int__(self):
        return 4


class Trunc:
    def __trunc__(self):
        return 5


class Float:
    def __float__(self):
        return 1.5


class IntSubclass(int):
    pass


class ReturnsSubclass:
    def __int__(self):
        return IntSubclass(6)

    __index__ = __int__


for make in (Index, Int, Float):
    for call in (int, float, complex, lambda x: "%x" % x, lambda x: [0, 1, 2, 3, 4, 5, 6][x], bin):
        attempt(lambda: call(make()))


class Formatted:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "repr"


class BadFormat:
    def __format__(self, spec):
        return 5


f = Formatted()
print(f"{f}", f"{f:>10}", format(f), format(f, "spec"), "{:abc} {!r}".format(f, f), f"{f!r:>6}", str(f), f"{f!s}")
attempt(lambda: f"{BadFormat()}")
attempt(lambda: format(object(), "x"))
attempt(lambda: format(Index(), "d"))
attempt(lambda: format(5, Formatted()))


class RoundsTo:
    def __round__(self, digits="absent"):
        return digits


attempt(lambda: (round(RoundsTo()), round(RoundsTo(), None), round(RoundsTo(), 2), round(RoundsTo(), "x")))
attempt(lambda: round(Index()))
