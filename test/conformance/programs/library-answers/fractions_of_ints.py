# versions: 3.11 3.13
# What the public names of fractions answer, wrong arguments too.
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
from fractions import Fraction as F
import math, sys
from decimal import Decimal
F(1, 3), F("3/4"), F(" -5.25e-1 "), F(0.5), F(Decimal("0.1")), F(6, -4), F(), F(F(1, 2), F(3, 4)), F("1_0/3"), str(F(3)), str(F(1, 2)), repr(F(-1, 2))
F(1, 0)
F("a")
F("1/0")
F("1/2", 3)
F(1.5, 2)
F(None)
F("1 / 2")
F(float("nan"))
F(float("inf"))
F("")
F(1j)
F(1, 2) + F(1, 3), F(1, 2) - 1, F(1, 2) * F(2, 3), F(1, 2) / 3, F(7, 2) // 2, F(7, 2) % 2, divmod(F(7, 2), F(1, 3)), F(1, 2) ** 2, F(1, 2) ** -2, F(1, 2) ** 0.5, F(4) ** F(1, 2), 2 ** F(2), 2 ** F(1, 2), F(-1, 2) ** F(1, 2), -F(1), abs(F(-1)), +F(1), 1 + F(1), 1.5 + F(1), F(1) + 1j, 3 // F(2), 5 % F(3), 1 / F(3), 1 - F(1, 3), 3 * F(1, 3)
F(0) ** -1
F(1) / 0
F(1) // 0
F(1) % 0
F(1) + "x"
F(1) + Decimal(1)
F(1, 2) == 0.5, F(1, 2) == F(2, 4), F(1) == 1, F(1, 2) < 0.75, F(1, 3) < 1, F(1, 2) == Decimal("0.5"), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), F(1) == 1+0j, F(1, 3) == 1/3, F(1) != "x"
F(1) < "x"
F(1) < 1j
F(1) < float("nan"), F(1) > float("-inf")
F(22, 7).numerator, F(22, 7).denominator, F(22, 7).limit_denominator(5), F(math.pi).limit_denominator(1000), F.from_float(0.1), F.from_decimal(Decimal("1.25")), F(5, 2).as_integer_ratio(), F(5, 2).is_integer() if sys.version_info >= (3,12) else 0, F(1,2).real, F(1,2).imag, F(1,2).conjugate()
F(1).limit_denominator(0)
F.from_float("x")
F.from_decimal(1.5)
round(F(5, 2)), round(F(7, 2)), round(F(1, 3), 2), round(F(12345, 1), -2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-3, 2)), int(F(7, 2)), float(F(1, 3)), bool(F(0)), complex(F(1, 2))
format(F(1, 2), ".3f") if sys.version_info >= (3,12) else 0
format(F(1, 2), ">10") if sys.version_info >= (3,13) else 0
format(F(1, 2)), f"{F(1,2)}"
format(F(1,2), "x")
sum([F(1, 2)] * 3), max(F(1, 2), 1), sorted([F(1, 2), F(1, 3)]), min(F(1,2), 0.3)
F(1).numerator
F(1).foo
f = F(1)
f.numerator = 3
f.x = 3
import copy, pickle
copy.copy(f) is f, copy.deepcopy(f) is f, pickle.loads(pickle.dumps(F(1, 3)))
class G(F): pass
G(1, 2) + 1, repr(G(1, 2)), type(G(1) + G(1))
F(numerator=1, denominator=3), F(3, denominator=6)
F(1, 2, 3)
import numbers
isinstance(F(1), numbers.Rational), F(10**400, 3) > 1e308, float(F(10**400, 10**399))
float(F(10**400))
""")
