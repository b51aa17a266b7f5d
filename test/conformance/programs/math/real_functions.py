# versions: 3.9 3.10 3.11 3.12 3.13
# The last digits are those of one C library, with which these versions were recorded.
# Every function of one real number over a grid, with the errors outside of its domain.
import math

NAMES = """acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs gamma lgamma
log log10 log1p log2 radians sin sinh sqrt tan tanh floor ceil trunc isfinite isinf isnan""".split()
GRID = [0.0, -0.0, 1, -1, 0.5, -0.5, 2, 3.7, -3.7, 10, 25.25, 100, 171.5, 710.5, -750.0, 1e-9, 1e300, 5e-324,
        math.inf, -math.inf, math.nan, True, 2**70, 10**400]


def show(function, value):
    try:
        return repr(function(value))
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


for name in NAMES:
    function = getattr(math, name)
    print(name)
    for value in GRID:
        print("   ", value if value != 10**400 else "10**400", show(function, value))
    for wrong in ["1", None, 1j, [1]]:
        print("   ", repr(wrong), show(function, wrong))


class Real:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 4


class Rounded:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.sqrt(Real(6.25)), math.sqrt(Index()), show(math.sqrt, Real("x")))
print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()))
print(math.floor(Real(2.5)), math.ceil(Real(2.5)), show(math.trunc, Real(2.5)))
for call in ["math.sqrt()", "math.sqrt(1, 2)", "math.sqrt(x=1)", "math.atan2(1)", "math.log()", "math.log(1, 2, 3)"]:
    try:
        eval(call)
    except TypeError as error:
        print(call, error)
print(math.pi, math.e, math.tau, math.inf, math.nan)
