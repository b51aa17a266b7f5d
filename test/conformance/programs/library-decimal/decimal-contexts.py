import decimal
from decimal import (
    BasicContext,
    Clamped,
    Context,
    Decimal,
    DefaultContext,
    DivisionByZero,
    ExtendedContext,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
    localcontext,
    setcontext,
)

c = getcontext()
print(c)
print(BasicContext, ExtendedContext, DefaultContext, sep="\n")
print(c.prec, c.rounding, c.Emin, c.Emax, c.capitals, c.clamp, c.Etiny(), c.Etop(), c.radix())
Decimal(1) / 3
print(c.flags[Inexact], c.flags[Rounded], c.flags[InvalidOperation], c)
c.clear_flags()
print(c.flags[Inexact], [str(k) for k in c.flags], len(c.flags), c.traps[Overflow])
print(c.flags)
print(list(c.traps.items())[:3], Inexact in c.traps, c.traps == c.traps, c.copy().flags == c.flags)
c.traps[Inexact] = True
try:
    Decimal(1) / 3
except Inexact as error:
    print(type(error), error, error.args)
c.traps[Inexact] = False
c.traps[DivisionByZero] = False
print(Decimal(1) / 0, c.flags[DivisionByZero], Decimal(-1) / 0)
c.traps[InvalidOperation] = False
print(Decimal("abc"), Decimal(0) / 0, Decimal(-1).sqrt(), Decimal("Infinity") - Decimal("Infinity"))
setcontext(ExtendedContext)
print(getcontext() is ExtendedContext, Decimal(42) / 0, Decimal(1) / 3, getcontext())
setcontext(BasicContext)
try:
    Decimal(42) / 0
except DivisionByZero as error:
    print("trapped", error)
setcontext(Context(prec=5, rounding=decimal.ROUND_FLOOR, traps=[Overflow, FloatOperation], Emax=99, Emin=-99, clamp=1))
print(getcontext(), Decimal("1e98") * 1, Decimal("123456e-103") * 1, Decimal("1e-110") * 1)
try:
    Decimal(0.5)
except FloatOperation as error:
    print(type(error).__mro__[1:4], error)
try:
    print(Decimal(1) == 0.5, Decimal(1) < 0.5)
except FloatOperation as error:
    print("compare", error)
setcontext(Context())
with localcontext() as ctx:
    ctx.prec = 3
    ctx.rounding = decimal.ROUND_UP
    print(Decimal("1.2345") * 1, ctx)
    with localcontext() as deeper:
        deeper.prec += 2
        print(Decimal("1.2345678") * 1)
    print(Decimal("1.2345678") * 1)
print(Decimal("1.2345678901234567890123456789") * 1)
a, b = Context(prec=3), Context(prec=3)
print(a == b, a.prec == b.prec, a.copy().prec, a.plus(Decimal("1.2345")), a.minus(2), a.abs(-3), a.subtract(5, 3), a.multiply(2, 3), a.divide_int(7, 2))
print(a.remainder(7, 2), a.divmod(7, 2), a.sqrt(2), a.exp(1), a.ln(10), a.log10(2), a.power(2, 0), a.power(3, 4, 5), a.quantize(Decimal("1.2345"), Decimal("0.1")))
print(a.to_sci_string(Decimal("1E+5")), a.to_eng_string(Decimal("1E+5")), a.create_decimal("1.23456"), a.create_decimal_from_float(0.1), a.is_nan(Decimal(1)), a.number_class(5), a.compare(1, 2), a.max(1, 2), a.same_quantum(1, 2), a.normalize(Decimal("1.200")))
print(a.flags[Inexact], a)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(a, "prec", 0))
attempt(lambda: setattr(a, "prec", "x"))
attempt(lambda: setattr(a, "rounding", "UP"))
attempt(lambda: setattr(a, "Emin", 5))
attempt(lambda: setattr(a, "Emax", -5))
attempt(lambda: setattr(a, "capitals", 2))
attempt(lambda: setattr(a, "clamp", 2))
attempt(lambda: setattr(a, "foo", 2))
attempt(lambda: delattr(a, "prec"))
attempt(lambda: a.traps[3])
attempt(lambda: a.traps.__setitem__(ValueError, True))
attempt(lambda: setattr(a, "traps", 3))
attempt(lambda: setcontext(3))
attempt(lambda: localcontext(3))
attempt(lambda: Context(foo=1))
attempt(lambda: a.add(1, "x"))
attempt(lambda: a.add(1))
attempt(lambda: a.canonical(3))
attempt(lambda: Decimal(1).quantize(Decimal(1), context=3))
attempt(lambda: Decimal(1).exp(context=3))
for error in (decimal.DecimalException, InvalidOperation, DivisionByZero, Overflow, Underflow, Subnormal, Clamped, decimal.DivisionUndefined, decimal.ConversionSyntax):
    print(error, [base.__name__ for base in error.__mro__])
print(decimal.MAX_PREC, decimal.MAX_EMAX, decimal.MIN_EMIN, decimal.MIN_ETINY, decimal.HAVE_THREADS, decimal.ROUND_HALF_UP)
