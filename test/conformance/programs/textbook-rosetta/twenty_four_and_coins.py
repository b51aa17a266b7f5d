"""Search by trying everything: the 24 game, counting change, subsets with a sum, the eight-number cross."""
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, permutations, product
from operator import add, mul, sub, truediv

SIGNS = {"+": add, "-": sub, "*": mul, "/": truediv}


def solve(numbers, target=24):
    for a, b, c, d in permutations(numbers):
        for x, y, z in product(SIGNS, repeat=3):
            f, g, h = SIGNS[x], SIGNS[y], SIGNS[z]
            p, q, r, s = map(Fraction, (a, b, c, d))
            shapes = (
                (lambda: h(g(f(p, q), r), s), f"(({a} {x} {b}) {y} {c}) {z} {d}"),
                (lambda: g(f(p, q), h(r, s)), f"({a} {x} {b}) {y} ({c} {z} {d})"),
                (lambda: f(p, h(g(q, r), s)), f"{a} {x} (({b} {y} {c}) {z} {d})"),
                (lambda: f(p, g(q, h(r, s))), f"{a} {x} ({b} {y} ({c} {z} {d}))"),
            )
            for value, text in shapes:
                try:
                    if value() == target:
                        return text
                except ZeroDivisionError:
                    pass
    return "nothing"


for numbers in ([1, 2, 3, 4], [3, 3, 8, 8], [1, 1, 1, 1], [4, 9, 5, 5], [1, 3, 4, 6]):
    print(numbers, "->", solve(numbers))


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(ways(100, (50, 25, 10, 5, 1)), ways(500, (100, 50, 25, 10, 5, 1)), ways.cache_info())
weights = {"alliance": -624, "archbishop": -915, "balm": 397, "bonnet": 452, "brute": 870, "centipede": -658,
           "cobol": 362, "covariate": 590, "departure": 952, "deploy": 44, "elysee": -326}
found = [names for size in range(1, 7) for names in combinations(weights, size) if not sum(map(weights.get, names))]
print(len(found), found[0] if found else None)
powerset = [set(c) for n in range(4) for c in combinations("abc", n)]
print(len(powerset), sorted(map(sorted, powerset)))
