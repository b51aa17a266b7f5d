import sys
from decimal import Decimal, getcontext

D = Decimal
for text in ("0", "-0", "0.00", "1", "1.", ".5", "  12 ", "1_000.5", "1e5", "1E-7", "0.000001", "0.0000001", "123e3", "-1.5e+10", "inf", "-Infinity", "nan", "sNaN", "NaN123", "1e1000", "\u0661\u0662", "0e-10", "0e5"):
    print(repr(text), repr(D(text)), str(D(text)), D(text).to_eng_string())
print(D(5), D(-3), D(10**30), D(0.1), D(1.5), D(-0.0), D(float("inf")), D((0, (1, 2, 3), -2)), D((1, (0,), 3)), D([0, [1], 0]), D((0, (), "F")), D((0, (1,), "n")), D())
print(D.from_float(0.25), D.from_float(3), D(True), D(D("1.50")))
for spec in ("", ".2f", ".0f", "10.3f", "<10.1f", "^+12.2f", ",", ",.2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "010.2f", "+", " ", "n", "*>12", "f", ".10", "=+12.3f"):
    print(repr(spec), [format(D(x), spec) for x in ("1234567.891", "-0.000012345", "0", "1E+7", "NaN", "-Infinity")])
print("%s %r %.2f %d %5.1f" % (D("1.25"), D("1.25"), D("1.255"), D("7.9"), D("2.25")), f"{D('3.14159'):.3f}", "{:>8}".format(D("1.5")))
print(hash(D(5)) == hash(5), hash(D("0.5")) == hash(0.5), hash(D("1.1")), hash(D("-2.50")), hash(D("Infinity")), hash(D("1e50")) == hash(10**50), {D("1.0"): "a"}[1])
print([sys.getsizeof(D(x)) for x in ("1", "1" * 76, "1" * 77, "1" * 100, "1" * 1000)], D.__basicsize__)
print(sorted([D("3"), D("-1.5"), D("2.25"), D("1e-3")]), min(D(3), 2, D("1.5")), D("1.1").copy_negate(), D("-1.1").copy_abs(), D(1).copy_sign(D(-2)))
print(D("1.5").__reduce__(), D("2.0").real, D("2.0").imag, D("2.0").conjugate(), D(3).__format__(".1f"))
getcontext().capitals = 0
print(D("1E+10"), repr(D("1E-10")))
getcontext().capitals = 1


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)


attempt(lambda: D("abc"))
attempt(lambda: D("1.2.3"))
attempt(lambda: D(None))
attempt(lambda: D({}))
attempt(lambda: D((1, 2)))
attempt(lambda: D((2, (1,), 0)))
attempt(lambda: D((0, (1, 11), 0)))
attempt(lambda: D((0, (1,), "x")))
attempt(lambda: D(1) / 0)
attempt(lambda: D(0) / 0)
attempt(lambda: D(1) % 0)
attempt(lambda: D(0) % 0)
attempt(lambda: D(1) // 0)
attempt(lambda: divmod(D(1), 0))
attempt(lambda: D(-1).sqrt())
attempt(lambda: D(-1).ln())
attempt(lambda: D(0) ** 0)
attempt(lambda: D(-2) ** D("0.5"))
attempt(lambda: D("1e999999") * 10)
attempt(lambda: D("1e-999999") / 10**30)
attempt(lambda: D(1) + 1.5)
attempt(lambda: D(1) + "a")
attempt(lambda: 1.5 * D(2))
attempt(lambda: D("sNaN") + 1)
attempt(lambda: D("NaN") < 1)
attempt(lambda: D("sNaN") == 1)
attempt(lambda: hash(D("sNaN")))
attempt(lambda: int(D("NaN")))
attempt(lambda: int(D("inf")))
attempt(lambda: float(D("sNaN")))
attempt(lambda: D("NaN").as_integer_ratio())
attempt(lambda: D("1e50").quantize(D(1)))
attempt(lambda: D(1).quantize("1", rounding="UP"))
attempt(lambda: D(1).quantize(D(1), rounding="UP"))
attempt(lambda: D(1).compare(1.5))
attempt(lambda: D(1).compare("1"))
attempt(lambda: format(D(1), "x"))
attempt(lambda: format(D(1), "#f"))
attempt(lambda: format(D(1), 5))
attempt(lambda: round(D(1), "a"))
attempt(lambda: D(1, 2))
attempt(lambda: D(1).foo)
attempt(lambda: D("1e9999999999999999999"))
attempt(lambda: D("Infinity") - D("Infinity"))
attempt(lambda: D("Infinity") * 0)


class Money(D):
    def __repr__(self):
        return f"Money({self})"


m = Money("1.50")
print(m, repr(m), type(m + 1).__name__, m == D("1.5"), isinstance(m, D), repr(Money.from_float(0.5)))
