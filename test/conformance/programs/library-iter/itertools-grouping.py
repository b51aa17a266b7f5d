import sys
from itertools import groupby, tee, pairwise, accumulate, takewhile, dropwhile, filterfalse

print([(k, list(g)) for k, g in groupby("AAAABBBCCDAABBB")])
animals = ["duck", "deer", "eagle", "bear", "bat", "shark"]
for letter, group in groupby(sorted(animals, key=lambda a: a[0]), key=lambda a: a[0]):
    print(letter, *group)
groups = groupby([1, 1, 2, 2, 3])
key, first = next(groups)
print(key, next(first))
key, second = next(groups)
print(key, list(first), list(second))
held = [g for _, g in groupby("aab")]
print([list(g) for g in held], type(held[0]).__name__)


def parity(n):
    if n == 5:
        raise ValueError("five")
    return n % 2


try:
    print([(k, list(g)) for k, g in groupby([1, 3, 2, 5], parity)])
except ValueError as error:
    print("ValueError", error)

left, right = tee(iter(range(130)))
print(sum(left), next(right), next(right), sum(right))
a, b, c = tee("abc", 3)
print(next(a), next(a), next(b), list(c), list(b), list(a))
print(tee([], 0), len(tee([1])), type(a).__name__)
again = tee(a)
print(again[0] is a, type(again[1]) is type(a))
for bad in (lambda: tee(1), lambda: tee([], -1), lambda: tee()):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(list(pairwise("ABCDE")), list(pairwise([1])), list(pairwise([])))
print([b - a for a, b in pairwise([1, 4, 9, 16])])
print(list(accumulate([1, 2, 3, 4, 5])), list(accumulate([3, 4, 6, 2, 1, 9, 0], max)), list(accumulate([])))
print(list(accumulate([1, 2, 3], initial=100)), list(accumulate("abc")), list(accumulate([5], lambda x, y: x * y)))
print(list(accumulate([1, 2, 3, 4], lambda total, n: total * n, initial=1)), list(accumulate([], initial=7)))
try:
    list(accumulate([1, "a"]))
except TypeError as error:
    print(error)
print(list(takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])))
print(list(filterfalse(lambda x: x < 5, [1, 4, 6, 3, 8])), list(filterfalse(None, [0, 1, "", "a", []])))
taken = takewhile(str.isalpha, "ab1c")
print(list(taken), next(taken, "end"))
for bad in (lambda: takewhile(1), lambda: dropwhile(None, 3), lambda: filterfalse(), lambda: accumulate(), lambda: groupby(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
try:
    list(dropwhile(None, [1]))
except TypeError as error:
    print(error)
sizes = [groupby([]), held[0], a, pairwise([]), accumulate([]), takewhile(1, []), dropwhile(1, []), filterfalse(1, [])]
print([sys.getsizeof(x) for x in sizes])
