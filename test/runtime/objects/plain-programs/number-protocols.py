"""Objects that take part in arithmetic and conversion by their special methods."""


class Indexed:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Floating:
    def __float__(self):
        return 2.5


class Whole:
    def __int__(self):
        return 42


class Truncated:
    def __trunc__(self):
        return 7


class Bad:
    def __index__(self):
        return "no"

    def __float__(self):
        return 1

    def __int__(self):
        return 1.5


class Complex:
    def __complex__(self):
        return 1 + 2j


class Reflected:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __rmod__(self, other):
        return ("rmod", other)

    def __rpow__(self, other, mod=None):
        return ("rpow", other)

    def __eq__(self, other):
        return "eq"

    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))


for action in [
    lambda: int(Indexed(5)), lambda: int(Whole()), lambda: int(Bad()), lambda: float(Floating()),
    lambda: float(Indexed(3)), lambda: float(Bad()), lambda: complex(Complex()), lambda: complex(Floating()),
    lambda: complex(Indexed(1), Floating()), lambda: complex(Bad()), lambda: int("11", Indexed(2)),
    lambda: int("11", Bad()), lambda: round(2.567, Indexed(1)), lambda: round(1234, Indexed(-2)),
    lambda: round(1.5, Bad()), lambda: (5).to_bytes(Indexed(3), "big"), lambda: "abc"[Indexed(1)],
    lambda: "abc"[Indexed(-2):], lambda: "abc"[Bad()], lambda: "abc"[:Bad()], lambda: "abc" * 2,
    lambda: "ab".center(Indexed(6)), lambda: "a,b,c".split(",", Indexed(1)), lambda: "a".zfill(Bad()),
    lambda: b"abc"[Indexed(0)], lambda: Indexed(98) in b"abc", lambda: b"abc".find(Indexed(99)),
    lambda: bytes(Indexed(2)), lambda: bytes([Indexed(1), Indexed(255)]), lambda: bytes([Bad()]),
    lambda: bytearray(Indexed(3)), lambda: "%d %d" % (Whole(), 3), lambda: "%x" % Indexed(255),
    lambda: "%d" % Bad(), lambda: "%f" % Floating(), lambda: "%.1f" % Indexed(3), lambda: "%c" % 65,
    lambda: 1 + Reflected(), lambda: 1.5 * Reflected(), lambda: "a" + Reflected(), lambda: "a" * Reflected(),
    lambda: "a%s" % Reflected().__class__.__name__, lambda: 2 ** Reflected(), lambda: 1j + Reflected(),
    lambda: b"x" + Reflected(), lambda: 1 == Reflected(), lambda: 1 < Reflected(), lambda: "a" > Reflected(),
    lambda: 1.5 < Reflected(), lambda: 5 % Reflected(), lambda: True + Reflected(),
    lambda: pow(2, Indexed(3)), lambda: divmod(7, Indexed(2)), lambda: [1, 2, 3][Indexed(1)],
    lambda: hex(Indexed(255)), lambda: chr(Indexed(97)), lambda: bool(Bad()), lambda: 1 << Indexed(2),
]:
    attempt(action)
