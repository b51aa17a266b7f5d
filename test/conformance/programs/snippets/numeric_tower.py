# Classes that behave as numbers: a fraction, a vector, money, reflected operators, in-place operators, mixed types.
class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        a, b = abs(top), abs(bottom)
        while b:
            a, b = b, a % b
        sign = -1 if bottom < 0 else 1
        self.top, self.bottom = sign * top // a, sign * bottom // a

    @staticmethod
    def _of(value):
        return value if isinstance(value, Fraction) else Fraction(value) if isinstance(value, int) else None

    def _combine(self, other, combine):
        other = self._of(other)
        return NotImplemented if other is None else combine(self, other)

    def __add__(self, other):
        return self._combine(other, lambda a, b: Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom))

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._combine(other, lambda a, b: Fraction(a.top * b.top, a.bottom * b.bottom))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._combine(other, lambda a, b: Fraction(a.top * b.bottom, a.bottom * b.top))

    def __rtruediv__(self, other):
        return Fraction(other) / self

    def __pow__(self, exponent):
        return Fraction(self.top**exponent, self.bottom**exponent)

    def __eq__(self, other):
        return self._combine(other, lambda a, b: (a.top, a.bottom) == (b.top, b.bottom))

    def __lt__(self, other):
        return self._combine(other, lambda a, b: a.top * b.bottom < b.top * a.bottom)

    def __hash__(self):
        return hash((self.top, self.bottom))

    def __float__(self):
        return self.top / self.bottom

    def __int__(self):
        return int(self.top / self.bottom)

    def __round__(self, digits=None):
        return round(float(self), digits)

    def __bool__(self):
        return self.top != 0

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __repr__(self):
        return f"{self.top}/{self.bottom}"

    def __format__(self, spec):
        return format(float(self), spec) if spec else str(self)


h, t = Fraction(1, 2), Fraction(1, 3)
print(h + t, h - t, h * t, h / t, 1 + h, 1 - h, 2 * t, 1 / t, h**3, -h, abs(-h), Fraction(6, -4))
print(h == Fraction(2, 4), h == 0.5, h != t, h > t, h < 1, 1 > h, sorted([h, t, Fraction(3, 4)]), max(h, t), sum([h, t, h]), h in {Fraction(1, 2)})
print(float(h), int(Fraction(7, 2)), round(t, 3), round(Fraction(5, 2)), bool(Fraction(0)), f"{t:.4f} {h}", "%s %.2f" % (h, t), complex(1, 2) + 1)
h += t
print(h, h.__iadd__ if hasattr(h, "__iadd__") else "no in-place")
for action in ["h + 'x'", "'x' + h", "h + 1.5", "1.5 + h", "h < 'x'", "h ** h", "Fraction(1, 0)", "h << 1", "h % 2", "divmod(h, 2)", "~h", "h[0]", "h()", "len(h)", "-'a'", "h @ h", "1 @ 2", "[] - []", "{} < {}", "None + 1", "1 + None", "'a' - 'b'", "[1] * [2]", "1 & 1.0"]:
    try:
        print(action, eval(action))
    except (TypeError, ZeroDivisionError) as error:
        print(action, "->", type(error).__name__, error)


class Tracker:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print(f"{self.name}.__add__", end=" ")
        return NotImplemented

    def __radd__(self, other):
        print(f"{self.name}.__radd__", end=" ")
        return self.name

    def __iadd__(self, other):
        print(f"{self.name}.__iadd__", end=" ")
        return NotImplemented

    def __lt__(self, other):
        print(f"{self.name}.__lt__", end=" ")
        return NotImplemented

    def __gt__(self, other):
        print(f"{self.name}.__gt__", end=" ")
        return True


class Sub(Tracker):
    def __radd__(self, other):
        print(f"{self.name}.sub__radd__", end=" ")
        return f"sub {self.name}"


a, b, s = Tracker("a"), Tracker("b"), Sub("s")
print(5 + a)
print(a + s)
try:
    print(a + b)
except TypeError as error:
    print(error)
print(a < b, a < s)
a += 5 if False else s
print(a)
