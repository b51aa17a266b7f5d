import cmath
import math

NAMES = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar".split()
for z in (1 + 2j, -1.5 + 0.5j, 3, -2, 1e-3j, 100 + 1j, -0.0 + 1j, 2.5, 0.9999 + 1e-5j, 1e10 - 1e10j, -5j):
    for name in NAMES:
        try:
            print(name, z, getattr(cmath, name)(z))
        except ValueError as error:
            print(name, z, error)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.rect(2, 1), cmath.rect(1, math.pi / 2), cmath.polar(3 + 4j), cmath.phase(-1), cmath.sqrt(-1), cmath.log(8, 2))
print(cmath.isclose(1, 1 + 1e-12j), cmath.isclose(1, 2), cmath.isclose(1, 2, abs_tol=1), cmath.isclose(1 + 1j, 1 + 1.1j, rel_tol=0.1))
print(cmath.isinf(complex("inf")), cmath.isnan(math.nan), cmath.isfinite(1j), cmath.exp(1j * cmath.pi) + 1)


class Turn:
    def __complex__(self):
        return 2j


class Half:
    def __float__(self):
        return 0.5


print(cmath.sqrt(Turn()), cmath.sqrt(Half()), cmath.sqrt(True))
for bad in (
    lambda: cmath.log(0),
    lambda: cmath.atanh(1),
    lambda: cmath.exp(1000),
    lambda: cmath.cosh(1000),
    lambda: cmath.log(2, 0),
    lambda: cmath.sqrt("a"),
    lambda: cmath.sqrt(),
    lambda: cmath.isclose(1, 2, rel_tol=-1),
    lambda: cmath.rect(1, cmath.inf),
):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
