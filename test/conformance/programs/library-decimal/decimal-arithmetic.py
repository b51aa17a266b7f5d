from decimal import Decimal, getcontext, localcontext, Context

D = Decimal
print(D("0.1") + D("0.2"), 0.1 + 0.2, D(1) / D(7), D(1) / 3, 2 - D("0.5"), D(10) // 3, D(-7) % 3, D(-7) // 2)
print(D("1.10") + D("2.2"), D("1.20") * D("1.3"), D("3.00") - 3, D("1E+3") + 1, D("1e-10") * D("1e-20"))
print(divmod(D(17), 5), divmod(D("-17.5"), D("2.5")), D(2) ** 10, D(2) ** -2, D("1.1") ** 30, D(4) ** D("0.5"), D(10) ** 40)
print(-D("0.0"), +D("1.2345678901234567890123456789012345"), abs(D(-3)), -D(5), bool(D(0)), bool(D("0.1")))
print(D(2).sqrt(), D("0.04").sqrt(), D(10000).sqrt(), D("2e-7").sqrt(), D(3).exp(), D(1).exp(), D("-0.5").exp(), D("1e-30").exp())
print(D(10).ln(), D(2).ln(), D("0.5").ln(), D(1).ln(), D("1.000001").ln(), D(100).log10(), D(2).log10(), D("0.001").log10())
print(D(2) ** D("0.3"), D("1.5") ** D("-2.5"), D(7) ** 100, D("0.9") ** 1000, pow(D(3), 200, 7), pow(D(5), 3, 13))
print(D("12345.6789").quantize(D("0.01")), D("2.5").quantize(D(1)), D("3.5").quantize(D(1)), D("-2.5").quantize(D(1), "ROUND_UP"))
for mode in ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"):
    print(mode, [str(D(x).quantize(D("0.1"), rounding=mode)) for x in ("1.25", "1.35", "-1.25", "1.21", "1.29", "-1.05")])
print(round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), round(D("1234.5"), -2), int(D("3.99")), float(D("0.1")), complex(D("1.5")))
import math

print(math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("-9.9")), D("7.7") == D("7.70"), D("7.7") < 8, 7 > D("7.7"))
print(D("1.5") == 1.5, D("0.1") == 0.1, D(1) < 1.5, D(2) == 2, D("NaN") == D("NaN"), max(D(1), D("1.0")), sum([D("0.1")] * 10))
print(D("1E+5").normalize(), D("120.00").normalize(), D("0E+7").normalize(), D("100").to_integral_value(), D("1.5").to_integral_exact())
print(D("3.14").as_tuple(), D("-1E+3").as_tuple(), D("Infinity").as_tuple(), D("NaN12").as_tuple(), D("0.125").as_integer_ratio(), D("-3.5").as_integer_ratio())
print(D("123.456").adjusted(), D("0.00123").adjusted(), D(0).adjusted(), D("1E+3").to_eng_string(), D("123E+4").to_eng_string(), D("1.5E-7").to_eng_string())
print(D(7).compare(D(8)), D(7).max(D(8)), D(7).min(D("NaN")), D("-3").max_mag(D(2)), D(7).compare_total(D("7.0")), D(1).same_quantum(D(5)))
print(D(5).fma(3, 2), D(10).remainder_near(3), D(11).remainder_near(3), D(5).next_plus(), D(5).next_minus(), D(5).next_toward(7), D("12.5").logb(), D(3).scaleb(4))
print(D(1101).logical_and(D(1011)), D(1101).logical_or(D(11)), D(1101).logical_xor(D(1011)), D(101).logical_invert(), D(12345).shift(2), D(12345).shift(-2), D(12345).rotate(26))
print([D(x).number_class() for x in ("1", "-0", "Infinity", "NaN", "sNaN", "1E-999999", "1E-1000005", "-5")])
print(D("1.0").is_signed(), D("-0").is_zero(), D("NaN").is_nan(), D("sNaN").is_snan(), D(1).is_finite(), D("Inf").is_infinite(), D("1E-1000000").is_subnormal(), D(1).is_normal(), D(1).radix(), D(1).canonical())
print(D("Infinity") + 1, D("-Infinity") * 2, D("NaN") + 1, D("Infinity") - 5, 1 / D("Infinity"), D("-0") + D("0"), D("-0") * 5)
getcontext().prec = 6
print(D(1) / 7, D("123456789") + 0, D("1.23456789") * 1, +D("0.00012345678"), D(2).sqrt(), D(99999) + 1, D(999999) + D("0.5"))
getcontext().prec = 50
print(D(1) / 7, D(2).sqrt(), D(1).exp(), D(2).ln(), D(3) ** D("0.5"))
getcontext().prec = 28
with localcontext() as inner:
    inner.prec = 5
    print(D(1) / 3, getcontext().prec)
print(D(1) / 3, getcontext().prec)
with localcontext(Context(prec=3, rounding="ROUND_DOWN")) as inner:
    print(D(2) / 3, inner.divide(2, 3), inner.flags[__import__("decimal").Inexact])
print(Context(prec=4).create_decimal("3.14159"), Context(prec=4).divide(1, 3), Context().power(2, 10), Context(prec=3).add(D("1.111"), D("2.222")))
