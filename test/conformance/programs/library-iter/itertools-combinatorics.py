import sys
from itertools import product, permutations, combinations, combinations_with_replacement

join = "".join
print([join(p) for p in product("ABC", "xy")], [join(p) for p in product("ab", repeat=3)])
print(list(product()), list(product([], [1])), list(product([1, 2], repeat=0)), len(list(product(range(3), repeat=4))))
print([join(p) for p in permutations("ABCD", 2)], [join(p) for p in permutations("abc")])
print(list(permutations([1], 2)), list(permutations([])), list(permutations(range(3), 0)))
print([join(p) for p in combinations("ABCD", 2)], list(combinations([1, 2], 3)), list(combinations([], 0)))
print([join(p) for p in combinations_with_replacement("ABC", 2)], list(combinations_with_replacement([], 2)))
print(list(combinations_with_replacement("a", 3)), list(combinations(range(4), 3)), list(combinations(iterable="ab", r=1)))

# a result that nobody keeps is used again
for make in (lambda: product([1, 2], [3, 4]), lambda: permutations([1, 2, 3]), lambda: combinations([1, 2, 3], 2)):
    items = make()
    seen = set()
    for each in items:
        seen.add(id(each))
    kept = list(make())
    print(len(seen), len({id(each) for each in kept}), kept)

for bad in (
    lambda: product(1),
    lambda: product("a", repeat=-1),
    lambda: product("a", r=1),
    lambda: product("a", repeat="b"),
    lambda: permutations("ab", -1),
    lambda: permutations("ab", "c"),
    lambda: combinations("ab"),
    lambda: combinations("ab", -1),
    lambda: combinations("ab", r=1.5),
    lambda: combinations_with_replacement("ab", -2),
    lambda: permutations(),
):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
sizes = [product(), product("ab", repeat=5), permutations("abcd"), permutations("abcd", 2), combinations("abc", 2)]
print([sys.getsizeof(x) for x in sizes], sys.getsizeof(combinations_with_replacement("abc", 4)))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(12), 5)))


class Deck(permutations):
    pass


print(next(Deck("xyz")), sys.getsizeof(Deck("xyz")) > sys.getsizeof(permutations("xyz")))
