# versions: 3.10 3.11 3.12 3.13
import operator
from collections import deque
from itertools import (
    accumulate, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise,
    product, repeat, starmap, takewhile, tee, zip_longest,
)


def take(n, iterable):
    return list(islice(iterable, n))


def grouper(iterable, n, fill=None):
    return zip_longest(*[iter(iterable)] * n, fillvalue=fill)


def round_robin(*iterables):
    active = deque(map(iter, iterables))
    while active:
        it = active.popleft()
        try:
            yield next(it)
        except StopIteration:
            continue
        active.append(it)


def power_set(items):
    pool = list(items)
    return chain.from_iterable(combinations(pool, r) for r in range(len(pool) + 1))


def unique(iterable, key=None):
    seen = set()
    for item in iterable:
        mark = item if key is None else key(item)
        if mark not in seen:
            seen.add(mark)
            yield item


def partition(test, iterable):
    first, second = tee(iterable)
    return filterfalse(test, first), filter(test, second)


def windows(iterable, n):
    its = tee(iterable, n)
    for skip, it in enumerate(its):
        next(islice(it, skip, skip), None)
    return zip(*its)


def primes(limit):
    sieve = bytearray([1]) * limit
    for p in range(2, int(limit**0.5) + 1):
        if sieve[p]:
            sieve[p * p :: p] = bytes(len(range(p * p, limit, p)))
    return compress(count(2), islice(sieve, 2, None))


print(take(5, count(3)), list(grouper("ABCDEFG", 3, "x")), "".join(round_robin("ABC", "D", "EF")))
print(list(power_set([1, 2, 3])), list(unique("AAAABBBCCDAABBB")), "".join(unique("ABBcCAD", str.lower)))
odd, even = partition(lambda n: n % 2 == 0, range(10))
print(list(odd), list(even), [k for k, _ in groupby("AAAABBBCCDAABBB")], list(primes(40)))
print(["".join(w) for w in windows("ABCDEF", 3)], sum(map(operator.mul, [1, 2, 3], [4, 5, 6])))
print(list(islice(cycle("ab"), 5)), sum(starmap(operator.mul, pairwise(range(5)))), list(repeat(7, 3)))
runs = [(k, len(list(g))) for k, g in groupby("WWWWBWWWBB")]
print(runs, "".join(chain.from_iterable(repeat(c, n) for c, n in runs)))
print(list(takewhile(lambda x: x < 30, accumulate(count(1)))), list(dropwhile(str.isdigit, "12ab3")))
print(len(list(product("HT", repeat=5))), list(accumulate([0.1] * 3)), dict(zip("abc", count(1))))
for number, (letter, digit) in enumerate(product("xy", "12"), 1):
    print(number, letter + digit, end=" ")
print()
fib = accumulate(repeat((0, 1), 10), lambda pair, _: (pair[1], sum(pair)))
print([a for a, _ in fib])
print(sorted(chain({3, 1}, (2,), iter([0]))), max(map(len, chain.from_iterable([["a", "bb"], ["ccc"]]))))
