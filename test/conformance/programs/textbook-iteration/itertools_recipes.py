from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator
import collections


def take(n, it):
    return list(islice(it, n))


def flatten(lists):
    return chain.from_iterable(lists)


def powerset(it):
    s = list(it)
    return flatten(combinations(s, r) for r in range(len(s) + 1))


def roundrobin(*iterables):
    pending = collections.deque(map(iter, iterables))
    while pending:
        it = pending.popleft()
        try:
            yield next(it)
        except StopIteration:
            continue
        pending.append(it)


def chunked(it, n):
    it = iter(it)
    while chunk := tuple(islice(it, n)):
        yield chunk


def partition(pred, it):
    a, b = tee(it)
    return list(filterfalse(pred, a)), list(filter(pred, b))


def unique(it, key=None):
    seen = set()
    for x in it:
        k = key(x) if key else x
        if k not in seen:
            seen.add(k)
            yield x


print(take(5, count(10, 3)), take(7, cycle("abc")), list(repeat("x", 3)), list(islice("abcdefgh", 1, None, 3)))
print(list(powerset("abc")))
print("".join(roundrobin("ABC", "D", "EF")), list(chunked(range(7), 3)))
print(partition(lambda n: n % 2, range(8)), list(unique("AaBbA", str.lower)))
print(list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([3, 1, 4], max, initial=2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3))[-2:], len(list(permutations(range(5), 3))))
print(list(combinations("ABCD", 2)), list(combinations_with_replacement("AB", 2)))
print([(k, len(list(g))) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby(range(6), lambda n: n // 4)])
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(compress("ABCDEF", [1, 0, 1, 0, 1])), list(zip_longest("ab", "x", fillvalue="-")))
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(chain("ab", [1], ())), count(5), repeat(1, 2))
first_true = next(filter(None, [0, "", None, "yes", 1]), "none")
print(first_true, list(zip(*[iter("abcdef")] * 2)), dict(zip("abc", count())))
a, b = tee(x * x for x in range(4))
next(b)
print([y - x for x, y in zip(a, b)], [list(g) for _, g in groupby(sorted("mississippi"))])
try:
    list(islice("abc", -1))
except ValueError as e:
    print(e)
