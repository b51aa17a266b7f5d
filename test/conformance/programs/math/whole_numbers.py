# Whole-number functions: divisors, factorials, selections, roots.
import math


def show(name, *args):
    try:
        result = getattr(math, name)(*args)
    except (ValueError, OverflowError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(name, args, result)


for args in [(), (12,), (12, 18), (-12, 18, 27), (0, 0), (0, 5), (2**80, 6**40), (10**30, 15**20, 35), (True, 4), (1.5, 2), ("a",)]:
    show("gcd", *args)
    show("lcm", *args)
for n in [0, 1, 2, 5, 20, 21, 25, 50, 100, -1, 2.0, "3", 10**30]:
    show("factorial", n)
for n, k in [(5, 2), (10, 0), (10, 10), (10, 11), (52, 5), (100, 50), (10**20, 2), (-1, 2), (5, -1), (5.0, 2), (0, 0)]:
    show("comb", n, k)
    show("perm", n, k)
show("perm", 6)
show("perm", 6, None)
for n in [0, 1, 3, 4, 99, 100, 2**52, 2**53, 2**64 - 1, 10**40, 10**41 + 1, -1, 4.0]:
    show("isqrt", n)


class Index:
    def __index__(self):
        return 6


show("gcd", 4, 10)
print(math.gcd(Index(), 4), math.factorial(Index()), math.comb(Index(), 3), math.isqrt(Index()))
