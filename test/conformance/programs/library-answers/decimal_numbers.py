# versions: 3.11 3.13
# What the public names of decimal answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
from decimal import *
import decimal, math, sys
from fractions import Fraction
Decimal("1.10"), Decimal(1.1), Decimal(5), Decimal((1, (1, 2), -1)), Decimal("NaN"), Decimal("-Infinity"), Decimal("sNaN"), Decimal("1e5"), Decimal(" 1_000.5 "), Decimal(), Decimal("-0"), Decimal("١")
Decimal("abc")
Decimal("")
Decimal(None)
Decimal([1])
Decimal((1, (1, 2)))
Decimal((2, (1,), 0))
Decimal(1j)
Decimal("1.1") + Decimal("2.2"), Decimal(1) / Decimal(3), Decimal(7) // 2, Decimal(-7) % 3, divmod(Decimal(7), 2), Decimal(2) ** 10, Decimal(2) ** Decimal("0.5"), -Decimal(1), abs(Decimal(-1)), 1 + Decimal(1), 10 - Decimal("0.1"), 2 ** Decimal(3), pow(Decimal(2), 3, 5)
Decimal(1) + 1.5
Decimal(1) + "1"
Decimal(1) / 0
Decimal(0) / 0
Decimal(1) % 0
Decimal(1) // 0
Decimal(0) ** 0
Decimal(-1) ** Decimal("0.5")
Decimal("Infinity") - Decimal("Infinity")
Decimal(10) ** 10**10
Decimal("1.1") == 1.1, Decimal("0.5") == 0.5, Decimal(1) == 1, Decimal(1) == Fraction(1), Decimal(1) < 2.5, Decimal("NaN") == Decimal("NaN"), Decimal("1.0") == Decimal("1.00"), hash(Decimal("1.0")) == hash(1), hash(Decimal("0.5")) == hash(0.5)
Decimal("NaN") < 1
Decimal(1) < "x"
Decimal("3.14159").quantize(Decimal("0.01")), Decimal("2.5").quantize(Decimal("1")), Decimal("2.5").quantize(Decimal(1), rounding=ROUND_HALF_UP), Decimal("-2.5").quantize(Decimal(1), ROUND_FLOOR), Decimal("1e3").quantize(Decimal("1"))
Decimal("1e30").quantize(Decimal("0.001"))
Decimal("1").quantize(Decimal("1"), rounding="x")
[Decimal("2.675").quantize(Decimal(".01"), rounding=r) for r in (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)]
round(Decimal("2.675"), 2), round(Decimal("2.5")), math.floor(Decimal("-1.5")), math.ceil(Decimal("1.2")), math.trunc(Decimal("1.9")), int(Decimal("1.9")), float(Decimal("1.5")), str(Decimal("1E+5")), complex(Decimal(1)), bool(Decimal(0))
int(Decimal("NaN"))
int(Decimal("Infinity"))
float(Decimal("sNaN"))
round(Decimal("NaN"))
hash(Decimal("sNaN"))
f"{Decimal('1234567.891'):,.2f}", f"{Decimal('1.5'):e}", f"{Decimal('0.125'):.1%}", f"{Decimal('5'):>10}", f"{Decimal('-5'):+010.2f}", format(Decimal("1E+3"), "f"), format(Decimal("1.50"), ""), format(Decimal("12"), "g"), "%.2f" % Decimal("1.255"), "{:_}".format(Decimal(10000))
format(Decimal(1), "x")
d = Decimal("123.4500")
d.normalize(), d.as_tuple(), d.adjusted(), d.to_eng_string(), d.to_integral_value(), d.to_integral_exact(), d.sqrt(), d.ln(), d.log10(), d.exp(), d.logb(), d.number_class(), d.is_nan(), d.is_infinite(), d.is_zero(), d.is_signed(), d.is_finite(), d.is_normal(), d.is_canonical(), d.is_qnan(), d.is_snan(), d.is_subnormal(), d.as_integer_ratio(), d.conjugate(), d.real, d.imag, d.canonical(), d.copy_abs(), d.copy_negate(), d.copy_sign(Decimal(-1)), d.radix()
d.compare(Decimal(5)), d.compare_signal(5), d.compare_total(Decimal("123.45")), d.compare_total_mag(5), d.max(500), d.min(1), d.max_mag(-500), d.min_mag(3), d.fma(2, 3), d.remainder_near(10), d.scaleb(2), d.shift(1), Decimal(123).rotate(1), d.next_minus(), d.next_plus(), d.next_toward(1000), d.same_quantum(Decimal("1.2345")), Decimal("1010").logical_and(Decimal("1100")), Decimal("1010").logical_or(1), Decimal(1).logical_xor(0), Decimal(101).logical_invert()
Decimal(2).logical_and(1)
d.sqrt(3)
Decimal(-1).sqrt()
Decimal(-1).ln()
Decimal(0).ln(), Decimal(0).log10()
Decimal("NaN").as_integer_ratio()
Decimal("Inf").as_integer_ratio()
Decimal.from_float(0.1), Decimal.from_float(3)
Decimal.from_float("x")
getcontext(), getcontext().prec
getcontext().prec = 6
Decimal(1) / Decimal(7), +Decimal("1.23456789"), Decimal("1.23456789"), getcontext().create_decimal("1.23456789"), getcontext().flags[Inexact]
getcontext().prec = 0
getcontext().prec = "x"
getcontext().rounding = "bad"
getcontext().foo = 1
getcontext().Emin = 5
getcontext().capitals = 5
getcontext().clamp = 5
getcontext().clear_flags(), getcontext().flags[Inexact], sorted(x.__name__ for x in getcontext().traps)
with localcontext() as c: c.prec = 3; print(Decimal(1) / 3)
with localcontext(prec=4) as c: print(Decimal(1) / 3)
with localcontext(Context(prec=2)): print(Decimal(1) / 3)
localcontext(3)
Decimal(1) / 3
ctx = Context(prec=5, rounding=ROUND_DOWN, traps=[])
ctx.divide(1, 0), ctx.divide(1, 3), ctx.sqrt(2), ctx.power(2, 10), ctx.quantize(Decimal("1.234"), Decimal("0.1")), ctx.add(1, 2), ctx.multiply(2, 3), ctx.subtract(1, 2), ctx.compare(1, 2), ctx.to_sci_string(Decimal("1e10")), ctx.Etiny(), ctx.Etop(), ctx.copy().prec, ctx.exp(1), ctx.ln(2), ctx.abs(-1), ctx.plus(1), ctx.minus(1), ctx.divmod(7, 2), ctx.remainder(7, 3), ctx.fma(1, 2, 3), ctx.is_nan(1), ctx.number_class(1), ctx
ctx.divide(1, "x")
ctx.add(1, 2.5)
setcontext(Context(prec=10)), Decimal(1) / 3
setcontext(3)
BasicContext, ExtendedContext, DefaultContext.prec
getcontext().traps[FloatOperation] = True
Decimal(1.5)
Decimal(1) == 1.5
getcontext().traps[FloatOperation] = False
getcontext().traps[DivisionByZero] = False
Decimal(1) / 0
DivisionByZero.__mro__, InvalidOperation.__mro__, Inexact.__mro__[1:3], Overflow.__mro__
DecimalTuple(1, (2,), 3), MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, decimal.HAVE_CONTEXTVAR
sum([Decimal("0.1")] * 3), max(Decimal(1), 2), sorted([Decimal(2), Decimal("1.5")]), Decimal("1.1").__class__, Decimal("0.1").__repr__()
import copy, pickle
copy.copy(d) is d, copy.deepcopy(d) is d, pickle.loads(pickle.dumps(d)), pickle.loads(pickle.dumps(getcontext())).prec
class MyD(Decimal): pass
MyD("1") + 1, type(MyD("1") + 1), repr(MyD(2))
Decimal.__slots__
decimal.__all__ if hasattr(decimal, "__all__") else 0
Decimal("1", 3)
Decimal("1", context=Context(prec=1)), Decimal(value="2")
""")
