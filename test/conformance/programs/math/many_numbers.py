# Sums and products that keep what plain addition loses.
import math


def show(name, *args, **keywords):
    try:
        result = repr(getattr(math, name)(*args, **keywords))
    except (ValueError, OverflowError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(name, str(args)[:60], keywords or "", result)


show("fsum", [0.1] * 10)
show("fsum", [1e100, 1.0, -1e100, 1e-100])
show("fsum", [1e16, 1.0, 1e-16])
show("fsum", [1, 2, True, 0.5])
show("fsum", [])
show("fsum", [1e308, 1e308, -1e308])
show("fsum", [math.inf, 1.0])
show("fsum", [math.inf, -math.inf])
show("fsum", [math.nan, 1.0])
show("fsum", ["a"])
show("fsum", 5)
print(math.fsum(x / 7 for x in range(1000)))
show("prod", [1, 2, 3, 4])
show("prod", [1.5, 2, -3])
show("prod", [], start=5)
show("prod", range(1, 30))
show("prod", ["a", 3])
show("prod", [[1], 2], start=1)
show("hypot")
show("hypot", -3)
show("hypot", 3, 4)
show("hypot", 1, 1, 1)
show("hypot", 1e200, 1e200)
show("hypot", 1e-200, 1e-200)
show("hypot", 5e-324, 5e-324)
show("hypot", math.inf, math.nan)
show("hypot", math.nan, 1)
show("hypot", *[0.1 * i for i in range(20)])
show("dist", (1, 2), (4, 6))
show("dist", [0.0] * 3, [1.0, 2.0, 2.0])
show("dist", (1,), (1, 2))
show("dist", (), ())
show("dist", (1, "a"), (1, 2))
if hasattr(math, "sumprod"):
    show("sumprod", [1, 2, 3], [4, 5, 6])
    show("sumprod", [0.1] * 10, [1] * 10)
    show("sumprod", [1e16, 1.0, -1e16], [1.0, 1.0, 1.0])
    show("sumprod", [1, 2], [1])
    show("sumprod", [1.5, 2], [2, 1j])
    show("sumprod", [], [])
    show("sumprod", [10**30, 0.5], [2, 2.0])
if hasattr(math, "fma"):
    show("fma", 0.1, 10.0, -1.0)
    show("fma", 1e300, 1e300, -math.inf)
    show("fma", 1e308, 10.0, -1e308)
    show("fma", math.inf, 0.0, 1.0)
    show("fma", 2.0, 3.0, 4.0)
