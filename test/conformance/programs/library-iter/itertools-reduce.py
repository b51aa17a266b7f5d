from itertools import *

print(count(3).__reduce__(), count(1, 2).__reduce__(), count(2.5).__reduce__())
print(repeat("a").__reduce__(), repeat("a", 2).__reduce__())
p = permutations("abc", 2)
print(p.__reduce__())
next(p), next(p)
print(p.__reduce__())
c = combinations("abcd", 2)
print(c.__reduce__(), next(c), next(c), c.__reduce__())
w = combinations_with_replacement("ab", 2)
print(next(w), next(w), w.__reduce__())
pr = product("ab", "cd")
print(pr.__reduce__(), next(pr), next(pr), pr.__reduce__(), list(pr), pr.__reduce__())


def clone(it):
    made = it.__reduce__()
    new = made[0](*made[1])
    if len(made) > 2 and made[2] is not None:
        new.__setstate__(made[2])
    return new


for it in (permutations("abc"), combinations("abcd", 3), combinations_with_replacement("abc", 2), product("ab", [1, 2])):
    next(it), next(it)
    print(list(clone(it)) == list(it))
state = takewhile(bool, iter([1, 0, 1]))
print(list(state), list(clone(state)))
d = dropwhile(bool, iter([1, 0, 1, 1]))
print(next(d), list(clone(d)))
cy = cycle(iter("abc"))
print([next(cy) for _ in range(4)], list(islice(clone(cy), 5)))
g = groupby(iter("aab"))
k, grp = next(g)
print(k, next(grp), [(a, list(b)) for a, b in clone(g)])
print(list(clone(accumulate(iter([1, 2, 3]), initial=5))), list(clone(islice(iter("abcdef"), 1, 4))))
print(list(clone(chain(iter("ab"), "cd"))), list(clone(zip_longest(iter("ab"), "x", fillvalue=0))))
for bad in ((chain(), 1), (chain(), ()), (chain(), (1,)), (groupby([]), (1, 2)), (product("ab"), (1, 2)), (permutations("ab"), ((0,), (1,)))):
    try:
        bad[0].__setstate__(bad[1])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
