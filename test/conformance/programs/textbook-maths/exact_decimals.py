"""Money and precision: decimals with contexts, rounding, interest, pi to many places."""
from decimal import (
    ROUND_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    getcontext,
    localcontext,
)

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Decimal(0.1))
for rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, ROUND_UP):
    print(rounding, [str(Decimal(x).quantize(Decimal("0.1"), rounding=rounding)) for x in ("0.25", "0.35", "-0.25", "1.01")])


def loan(amount, yearly, months):
    rate = Decimal(yearly) / 1200
    payment = (amount * rate / (1 - (1 + rate) ** -months)).quantize(Decimal("0.01"))
    balance = amount
    for month in range(1, months + 1):
        interest = (balance * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
        paid = min(payment, balance + interest)
        balance += interest - paid
        yield month, paid, interest, balance


for row in loan(Decimal("1000.00"), "5.5", 6):
    print("{} {:>8} {:>6} {:>8}".format(*row))


def pi(digits):
    with localcontext() as context:
        context.prec = digits + 2
        last, t, s, n, na, d, da = 0, Decimal(3), 3, 1, 0, 0, 24
        while s != last:
            last = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    with localcontext() as context:
        context.prec = digits
        return +s


print(pi(50), getcontext().prec)
with localcontext() as context:
    context.prec = 30
    print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), sep="\n")
for action in (lambda: Decimal(1) / 0, lambda: Decimal("x"), lambda: Decimal(-1).sqrt(), lambda: Decimal("1e400").quantize(Decimal("0.1"))):
    try:
        print(action())
    except (DivisionByZero, InvalidOperation) as error:
        print(type(error).__name__, error)
with localcontext() as context:
    context.traps[DivisionByZero] = False
    print(Decimal(1) / 0, -Decimal(1) / 0, Decimal("nan") == Decimal("nan"), context.flags[DivisionByZero])
values = [Decimal(x) for x in ("1.10", "1.1", "1.100E+1", "-0", "Infinity")]
print(values, values[0] == values[1], hash(values[0]) == hash(values[1]), sorted(values), [v.normalize() for v in values[:3]])
print(Decimal("123.456").as_tuple(), Decimal("-12.50").adjusted(), Decimal("7.325").to_integral_value(), int(Decimal("-7.9")))
print(divmod(Decimal(-7), Decimal(2)), Decimal(7) % -2, Decimal("5e3"), Decimal("0.00001234"), Decimal(3) ** Decimal("0.5"))
print(f"{Decimal('1234567.891'):,.2f} {Decimal('0.0000001')} {Decimal('12.5'):e} {Decimal('0.125'):.1%}", Decimal("1.5").as_integer_ratio())
print(sum(map(Decimal, ("1.1", "2.2", "3.3"))), max(Decimal("2"), 1, 1.5), Decimal("2") == 2, Decimal("0.5") == 0.5, Decimal(1) < 1.1)
try:
    Decimal("1") + 1.0
except TypeError as error:
    print(error)
