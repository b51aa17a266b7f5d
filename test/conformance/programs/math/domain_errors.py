# What functions of one real number say of arguments that they have no value for.
import math

NAMES = """acos acosh asin asinh atan atanh cbrt ceil cos cosh erf exp expm1 floor gamma lgamma log log10 log1p log2
sin sinh sqrt tan tanh trunc""".split()
GRID = [0.0, -0.0, 0, 1, -1, 2, -2, True, -0.5, 1.5, -3.7, 1e-9, 1e300, -1e300, 2**70, -(2**70), -(10**400),
        math.inf, -math.inf, math.nan]


def error_of(function, *args):
    try:
        function(*args)
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"
    return "a number"


for name in NAMES:
    if not hasattr(math, name):
        continue
    for value in GRID:
        text = error_of(getattr(math, name), value)
        if text != "a number":
            print(name, value if value != -(10**400) else "-10**400", text)
for args in [(0, 10), (10, 0), (-1, 2), (2, -1), (1, 1), (0.0, 10), (10, 0.0), (-1.5, 2), (math.inf, 0)]:
    print("log", args, error_of(math.log, *args))
for args in [(1, 0), (math.inf, 1), (-1, 0.5), (0, -1), (10, 400)]:
    print("pow", args, error_of(math.pow, *args), "| fmod", error_of(math.fmod, *args))
    print("remainder", args, error_of(math.remainder, *args), "| hypot", error_of(math.hypot, *args))
