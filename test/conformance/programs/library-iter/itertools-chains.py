import sys
from itertools import chain, islice, zip_longest, starmap, compress

print(list(chain("ab", [1, 2], (), {"k": 1})), list(chain()))
print(list(chain.from_iterable(["xy", "z", []])), list(chain(*[[1], [2, 3]])))
flat = chain.from_iterable([n] * n for n in range(4))
print(next(flat), list(flat), list(flat))
broken = chain([1], 2, [3])
print(next(broken))
try:
    next(broken)
except TypeError as error:
    print(error)
print(list(broken))
for bad in (lambda: chain.from_iterable(3), lambda: chain(x=1), lambda: chain.from_iterable()):
    try:
        bad()
    except TypeError as error:
        print(error)
print(chain[int])

print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)))
print(list(islice("ABCDEFG", 0, None, 2)), list(islice(range(20), 3, 15, 4)), list(islice([], 5)))
source = iter(range(10))
print(list(islice(source, 2, 5, 2)), next(source))
source = iter(range(10))
print(list(islice(source, 3)), list(source))
for args in ((5, -1), ("abc", "x"), ("abc", -1, 2), ("abc", 0, 2, 0), ("abc", 1.0), ("abc",), (1, 2, 3, 4, 5), (5, 3)):
    try:
        islice(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(list(zip_longest("ABCD", "xy", fillvalue="-")), list(zip_longest([1], [], [2, 3])), list(zip_longest()))
try:
    zip_longest("a", fill=1)
except TypeError as error:
    print(error)
print(list(starmap(pow, [(2, 5), [3, 2], (10, 3)])), list(starmap(lambda *a: a, ["ab", {1: 2}])))
try:
    list(starmap(pow, [1]))
except TypeError as error:
    print(error)
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress(data="ab", selectors=[0, 1, 1])))
try:
    compress("a")
except TypeError as error:
    print(error)
print([sys.getsizeof(x) for x in (chain(), islice([], 1), zip_longest(), starmap(pow, []), compress([], []))])
