from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation, DivisionByZero
from fractions import Fraction

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Fraction(1, 10) + Fraction(2, 10))
print(Decimal(0.1))
print(Fraction(0.1), Fraction(0.1).limit_denominator(100), Fraction("3.125"), Fraction("-7/14"))
getcontext().prec = 28
print(Decimal(1) / 7, Decimal(2).sqrt(), Decimal("1e3").normalize(), Decimal("3.14").as_tuple())
with localcontext() as ctx:
    ctx.prec = 50
    pi = Decimal(0)
    for k in range(40):
        pi += (Decimal(1) / 16 ** k) * (Decimal(4) / (8 * k + 1) - Decimal(2) / (8 * k + 4)
                                        - Decimal(1) / (8 * k + 5) - Decimal(1) / (8 * k + 6))
    print(+pi)
print(+pi)
cents = Decimal("0.01")
for amount in ("2.675", "2.665", "-1.005", "1234567.891"):
    d = Decimal(amount)
    print(d.quantize(cents), d.quantize(cents, ROUND_HALF_UP), d.quantize(cents, rounding=ROUND_DOWN), round(d, 2), f"{d:,.1f}")
for f in (lambda: Decimal(1) / 0, lambda: Decimal("abc"), lambda: Decimal(0) / 0, lambda: Fraction(1, 0)):
    try:
        f()
    except ArithmeticError as e:
        print(type(e).__name__, e)
total = sum((Fraction(1, n) for n in range(1, 11)), Fraction())
print(total, float(total), total.numerator, divmod(total, 1), round(total, 3), total ** 2, total // 1)


def egyptian(f):
    while f:
        d = -(-f.denominator // f.numerator)
        yield Fraction(1, d)
        f -= Fraction(1, d)


print([str(x) for x in egyptian(Fraction(43, 48))])


def continued(f):
    while True:
        whole = f.numerator // f.denominator
        yield whole
        f -= whole
        if not f:
            return
        f = 1 / f


print(list(continued(Fraction(415, 93))), Fraction(1, 3) == 1 / 3, Fraction(1, 2) == 0.5, Fraction(3, 2) + 1.5)
print(sorted([Decimal("1.10"), Fraction(1, 2), 0.75, 1]), hash(Decimal("2.5")) == hash(2.5) == hash(Fraction(5, 2)))
print(max(Decimal("NaN"), Decimal(1), key=lambda d: d.is_nan()), Decimal("Infinity") > 10 ** 100, Decimal("-0"))
print(Decimal("123.456").to_eng_string(), Decimal(12).exp().quantize(cents), Decimal(100).ln(), Decimal("7") % 3, Decimal(-7) // 2)
