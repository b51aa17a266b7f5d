"""Numeric classes that people write: fractions, vectors, money, polynomials, intervals."""
from math import gcd


class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError("Fraction(%d, 0)" % top)
        divisor = gcd(top, bottom) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // divisor, bottom // divisor

    @staticmethod
    def of(value):
        return value if isinstance(value, Fraction) else Fraction(value) if isinstance(value, int) else None

    def __repr__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)

    def __add__(self, other):
        other = Fraction.of(other)
        if other is None:
            return NotImplemented
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = Fraction.of(other)
        return NotImplemented if other is None else Fraction(self.top * other.top, self.bottom * other.bottom)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Fraction.of(other)
        return self * Fraction(other.bottom, other.top)

    def __rtruediv__(self, other):
        return Fraction.of(other) / self

    def __pow__(self, power):
        return Fraction(self.top**power, self.bottom**power) if power >= 0 else Fraction(self.bottom, self.top) ** -power

    def __eq__(self, other):
        other = Fraction.of(other)
        return NotImplemented if other is None else (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        other = Fraction.of(other)
        return self.top * other.bottom < other.top * self.bottom

    def __hash__(self):
        return hash((self.top, self.bottom)) if self.bottom != 1 else hash(self.top)

    def __float__(self):
        return self.top / self.bottom

    def __bool__(self):
        return self.top != 0

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __int__(self):
        return int(float(self))

    def __round__(self, digits=None):
        return round(float(self), digits)

    def __format__(self, spec):
        return format(float(self), spec) if spec else repr(self)


half, third = Fraction(1, 2), Fraction(1, 3)
print(half + third, half - third, half * third, half / third, 1 + half, 1 - half, 2 * half, 1 / third, half**3, half**-2, -half)
print(half == Fraction(2, 4), half == 1, Fraction(4, 2) == 2, half < third, half > third, sorted([half, third, Fraction(2)]))
print(float(half), int(Fraction(7, 2)), round(Fraction(7, 3), 2), bool(Fraction(0)), abs(-half), f"{third:.3f}", f"{third}", {half: "x"}[Fraction(2, 4)])
print(sum([half, third, Fraction(1, 6)]), sum([half], third), max(half, third))
half += third
print(half)
for action in (lambda: half + "a", lambda: "a" + half, lambda: Fraction(1, 0), lambda: half + 1.5, lambda: half < "a", lambda: half <= third):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Vector:
    __slots__ = ("items",)

    def __init__(self, *items):
        self.items = items

    def __repr__(self):
        return f"Vector{self.items}"

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __mul__(self, other):
        if isinstance(other, Vector):
            return sum(a * b for a, b in zip(self, other))
        return Vector(*(a * other for a in self))

    __rmul__ = __mul__
    __matmul__ = __mul__

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return Vector(*self.items[index]) if isinstance(index, slice) else self.items[index]

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __abs__(self):
        return (self * self) ** 0.5

    def __bool__(self):
        return any(self.items)

    def __iadd__(self, other):
        self.items = (self + other).items
        return self


v, w = Vector(3, 4), Vector(1, 2)
kept = v
print(v + w, v * w, v @ w, v * 2, 2 * v, abs(v), v[0], v[:1], len(v), list(v), v == Vector(3, 4), v != w, bool(Vector(0, 0)))
v += w
print(v, kept is v, [*v], max(v), 6 in v, sum(v))


class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x):
        result = 0
        for coefficient in reversed(self.coefficients):
            result = result * x + coefficient
        return result

    def __mul__(self, other):
        result = [0] * (len(self.coefficients) + len(other.coefficients) - 1)
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(other.coefficients):
                result[i + j] += a * b
        return Polynomial(*result)

    def __str__(self):
        return " + ".join(f"{c}x^{i}" for i, c in enumerate(self.coefficients) if c)

    def __divmod__(self, other):
        return str(self), str(other)


p = Polynomial(1, 2) * Polynomial(3, 0, 1)
print(p, p(2), divmod(p, Polynomial(1)), list(map(p, range(4))))
