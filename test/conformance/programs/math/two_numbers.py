# Functions of two numbers: powers, remainders, angles, logarithms to a base, closeness.
import math


def show(name, *args, **keywords):
    try:
        result = repr(getattr(math, name)(*args, **keywords))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        result = f"{type(error).__name__}: {error}"
    print(name, args, keywords or "", result)


VALUES = [0.0, -0.0, 1.0, -1.0, 2.5, -7.25, 1e308, math.inf, -math.inf, math.nan]
for name in ["pow", "fmod", "remainder", "atan2", "copysign", "nextafter", "hypot"]:
    for x in VALUES:
        for y in VALUES:
            show(name, x, y)
for x, base in [(8, 2), (100, 10), (2**100, 2), (0.5, 3), (1, 1), (10, 1), (-1, 2), (5, 0), (10**500, 10), (3, 2**2000)]:
    show("log", x, base)
show("log2", 2**1000)
show("log2", 10**400)
show("log10", 10**400)
for pair in [(1, 1.0000000001), (1, 1.1), (0, 1e-12), (math.inf, math.inf), (math.inf, 1e308), (math.nan, math.nan)]:
    show("isclose", *pair)
show("isclose", 1, 1.1, rel_tol=0.2)
show("isclose", 0, 1e-12, abs_tol=1e-9)
show("isclose", 1, 2, rel_tol=-1)
for mantissa, exponent in [(0.5, 3), (1.0, 1023), (1.0, 1024), (1.0, -1074), (1.0, -1075), (1.5, -1075), (-3.25, 7), (0.0, 10**30), (1.0, 10**30), (1.0, -(10**30)), (1.0, "x")]:
    show("ldexp", mantissa, exponent)
for x in [0.0, -0.0, 1.0, 0.1, -8.75, 5e-324, 1e300, math.inf, -math.inf, math.nan]:
    show("frexp", x)
    show("modf", x)
    show("ulp", x)
show("nextafter", 0.0, 1.0)
show("nextafter", 1.0, 0.0)
show("nextafter", 0.0, -1.0)
