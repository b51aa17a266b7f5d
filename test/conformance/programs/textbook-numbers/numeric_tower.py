import numbers
import operator
from fractions import Fraction
from decimal import Decimal
import math

values = [True, 7, -3, 2.5, 1e300, 3 + 4j, Fraction(2, 6), Decimal("1.50"), float("nan")]
kinds = [numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral]
print(f"{'':>16}", *(k.__name__[:5] for k in kinds))
for v in values:
    print(f"{v!r:>16}", *(f"{isinstance(v, k)!s:5}" for k in kinds), type(v).__name__)


class Money(numbers.Number):
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    __radd__ = lambda self, other: self if other == 0 else NotImplemented

    def __mul__(self, k):
        return Money(round(self.cents * k)) if isinstance(k, numbers.Real) else NotImplemented

    def __index__(self):
        return self.cents

    def __repr__(self):
        return "{}${}.{:02d}".format("-" * (self.cents < 0), *divmod(abs(self.cents), 100))


purse = [Money(150), Money(275), Money(-1)]
print(sum(purse), purse[0] * 1.5, [10, 20, 30][Money(1)], hex(Money(255)), math.sqrt(Money(400)))
for f in (lambda: purse[0] + 1, lambda: purse[0] * "x", lambda: 2 * purse[0]):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), math.fmod(-7, 3), 7 // -2.0, 2 ** -1, (-8) ** (1 / 3))
print(round(0.5), round(1.5), round(2.675, 2), round(-1234, -2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), int(-1.9))
print(10 ** 20, 2 ** 100 // 3 ** 20, pow(3, 200, 13), pow(38, -1, 97), (255).bit_length(), (-1).to_bytes(2, "little", signed=True))
print((0.75).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p3"), (3.0).is_integer(), 1e16 + 1, 5e-324, 1.7976931348623157e308 * 10)
print(math.isclose(0.1 + 0.2, 0.3), math.comb(10, 3), math.perm(5, 2), math.factorial(20), math.lcm(4, 6), math.copysign(1, -0.0))
print(operator.index(True), operator.truediv(1, 3), 0b1011 ^ 0x0F, ~5, 1 << 70, -17 >> 2, 6 & -6, True + True)
print(float("inf") - float("inf"), max(1, 1.0), min([3, 1.5, Fraction(1, 2)]), 1 == 1.0 == True, hash(1) == hash(1.0))
