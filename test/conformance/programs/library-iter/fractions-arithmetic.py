import math
import numbers
import sys
from fractions import Fraction

print(Fraction(16, -10), Fraction(123), Fraction(), Fraction("3/7"), Fraction(" -3/7 "), Fraction("1.414213 \t\n"), Fraction("-.125"), Fraction("7e-6"))
print(Fraction(2.25), Fraction(1.1), repr(Fraction(1, 3)), Fraction(Fraction(2, 4)), Fraction(3, Fraction(1, 2)))
a, b = Fraction(3, 4), Fraction(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a**2, a**-2, b**3, a**0.5, -a, abs(b), +b)
print(a + 1, 1 - a, 2 * a, 1 / a, a + 0.5, 0.5 * a, a + 1j, 7 // a, 7 % a, 2**a, Fraction(4) ** Fraction(1, 2), a == 0.75, a < b, b <= 1, a > 0.7)
print(a.numerator, a.denominator, float(a), int(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(-5, 2)), round(Fraction(22, 7), 2), math.floor(b), math.ceil(b), math.trunc(b), bool(Fraction()))
print(hash(Fraction(1, 2)) == hash(0.5), hash(Fraction(3)) == hash(3), hash(Fraction(1, 3)), {Fraction(1, 2): "half"}[0.5])
print(Fraction(math.pi).limit_denominator(1000), Fraction("0.3333").limit_denominator(10), Fraction.from_float(0.1), Fraction(0.5).as_integer_ratio(), a.is_integer() if hasattr(a, "is_integer") else False)
print(sum([Fraction(1, n) for n in range(1, 6)]), max(a, b), sorted([a, b, Fraction(1, 8)]), math.gcd(12, 18), str(a), f"{a}", "%s" % b)
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Integral), isinstance(3, numbers.Rational), issubclass(float, numbers.Real), isinstance(1j, numbers.Complex))
for bad in (
    lambda: Fraction(1, 0),
    lambda: Fraction("x"),
    lambda: Fraction(1.5, 2),
    lambda: Fraction("1/0"),
    lambda: Fraction(float("nan")),
    lambda: Fraction(float("inf")),
    lambda: a + "x",
    lambda: a < "x",
    lambda: a / 0,
    lambda: a.limit_denominator(0),
    lambda: Fraction([1]),
    lambda: setattr(a, "numerator", 2),
):
    try:
        print(bad())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
