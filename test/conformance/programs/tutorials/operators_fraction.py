# A fraction and a vector with the whole set of special methods.
class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        sign = -1 if d < 0 else 1
        self.n, self.d = sign * n // a, sign * d // a

    def _of(self, other):
        if isinstance(other, Fraction):
            return other
        return Fraction(other) if isinstance(other, int) else None

    def __add__(self, other):
        other = self._of(other)
        if other is None:
            return NotImplemented
        return Fraction(self.n * other.d + other.n * self.d, self.d * other.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else Fraction(self.n * other.n, self.d * other.d)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = self._of(other)
        return self * Fraction(other.d, other.n)

    def __eq__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else (self.n, self.d) == (other.n, other.d)

    def __lt__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else self.n * other.d < other.n * self.d

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash((self.n, self.d)) if self.d != 1 else hash(self.n)

    def __bool__(self):
        return self.n != 0

    def __float__(self):
        return self.n / self.d

    def __int__(self):
        return int(self.n / self.d)

    def __abs__(self):
        return Fraction(abs(self.n), self.d)

    def __round__(self, digits=None):
        return round(float(self), digits)

    def __repr__(self):
        return f"Fraction({self.n}, {self.d})"

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        return format(float(self), spec) if spec else str(self)


half, third = Fraction(1, 2), Fraction(-2, -6)
print(half + third, half - third, half * third, half / third, -half, 1 + half, 3 - half, 2 * third)
print(half > third, half >= Fraction(2, 4), half != third, half == 0.5, Fraction(4, 2) == 2, third < 1)
print(repr(third), f"{third:.3f}", f"{half}", round(third, 2), int(Fraction(7, 2)), float(half), abs(-third))
print(sorted([half, third, 0, Fraction(5, 4)], key=float), sum([half, third, third]), max(half, third))
print({Fraction(1, 2), half, Fraction(2), 2}, bool(Fraction(0, 5)), hash(Fraction(3)) == hash(3))
for action in (lambda: half + "x", lambda: half < "x", lambda: Fraction(1, 0), lambda: half.z, lambda: half / 0):
    try:
        print(action())
    except (TypeError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    half.extra = 1
except AttributeError as error:
    print(error)


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __iadd__(self, other):
        self.xs = tuple(a + b for a, b in zip(self.xs, other.xs))
        return self

    def __getitem__(self, i):
        return self.xs[i]

    def __call__(self, i):
        return self.xs[i] ** 2

    def __contains__(self, x):
        return x in self.xs

    def __invert__(self):
        return Vector(*self.xs[::-1])

    def __divmod__(self, n):
        return [divmod(x, n) for x in self.xs]

    def __lshift__(self, n):
        return Vector(*self.xs[n:], *self.xs[:n])

    def __index__(self):
        return len(self.xs)

    def __missing__(self, key):
        return key


v = w = Vector(3, 4, 5)
v += Vector(1, 1, 1)
print(w.xs, v(0), 6 in v, (~v).xs, divmod(v, 3), (v << 1).xs, "abcdef"[v], list(v), range(10)[v], bin(v))
