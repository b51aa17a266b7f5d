"""What cmath's functions give where a part is infinite or no number, and which of them are errors."""
import cmath
import math

PARTS = [-math.inf, -2.3, -0.0, 0.0, 2.3, math.inf, math.nan]


def shown(function, *arguments):
    try:
        value = function(*arguments)
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"
    return f"{value.real:g}|{value.imag:g}"


NAMES = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh"
for name in NAMES.split():
    for real in PARTS:
        print(name, real, *[shown(getattr(cmath, name), complex(real, imag)) for imag in PARTS])
for length in PARTS:
    print("rect", length, *[shown(cmath.rect, length, angle) for angle in PARTS + [1.0, 4.0]])
    print("log", length, *[shown(cmath.log, complex(length, imag), 2) for imag in PARTS])
    print("base", length, *[shown(cmath.log, 3, complex(length, imag)) for imag in PARTS])

# Infinite lengths in a direction.
for name in ("exp", "sinh", "cosh", "tanh"):
    print(name, *[shown(getattr(cmath, name), complex(x, y)) for x in (-math.inf, math.inf) for y in (1, 3, -4, 5)])

# An angle too small for a double.
for point in (complex(2.3, -5e-324), complex(-2.3, 5e-324)):
    try:
        print(cmath.phase(point))
    except OverflowError as error:
        print(error)
print(cmath.polar(complex(3, -4)), cmath.rect(2, 0.5))
