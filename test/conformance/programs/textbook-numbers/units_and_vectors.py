import math
from functools import total_ordering


@total_ordering
class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x=0.0, y=0.0, z=0.0):
        self.x, self.y, self.z = x, y, z

    def __iter__(self):
        return (getattr(self, n) for n in self.__slots__)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{c:g}' for c in self)})"

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __neg__(self):
        return Vector(*(-c for c in self))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        if isinstance(k, Vector):
            return sum(a * b for a, b in zip(self, k))
        return Vector(*(c * k for c in self))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return Vector(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    def __abs__(self):
        return math.sqrt(self * self)

    def __bool__(self):
        return any(self)

    def __eq__(self, other):
        return isinstance(other, Vector) and tuple(self) == tuple(other)

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __hash__(self):
        return hash(tuple(self))

    def __format__(self, spec):
        if spec == "p":
            return f"<{abs(self):.2f}, {math.degrees(math.atan2(self.y, self.x)):.1f}°>"
        return "(" + ", ".join(format(c, spec or "g") for c in self) + ")"


a, b = Vector(3, 4, 5), Vector(4, 3, 5)
print(a + b, a - b, 2 * a, a * 0.5, a * b, a @ b, -a, abs(a))
print(a == Vector(3, 4, 5), a != b, a <= b, a > Vector(), max([a, Vector(9), b]), bool(Vector()))
print(f"{a} {a:.2f} {Vector(1, 1):p}", len({a, Vector(3, 4, 5)}), sorted([b * 3, a, Vector(1)]))
x, y, z = a
print(x, y, z, *b, sum([a, b], Vector()))
try:
    a.w = 1
except AttributeError as e:
    print(e)
try:
    a + 5
except TypeError as e:
    print(e)
try:
    a < 3
except AttributeError as e:
    print(e)
print(math.dist(tuple(a), tuple(b)), math.radians(180), math.log2(1024), math.log(8, 2), math.log10(1e-5), math.expm1(1e-9))
print(math.gamma(5), math.erf(0.5), math.tanh(1), math.degrees(1), math.ulp(1.0), math.nextafter(1, 2), math.e, math.tau)
