# Classic recursions: towers, permutations, subsets, flattening, memoized numbers, backtracking.
import sys


def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [(source, target)] + hanoi(n - 1, spare, target, source)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [item, *rest]


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0], *each] for each in rest]


def flatten(value):
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from flatten(item)
    else:
        yield value


def memoize(fn):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


@memoize
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@memoize
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1


print(len(hanoi(6)), hanoi(2))
print(["".join(p) for p in permutations(list("abc"))], sum(1 for _ in permutations([1] * 5)))
print(subsets([1, 2, 3]), list(flatten([1, [2, (3, [4])], [], "five", [[[6]]]])))
print(fibonacci(80), len(fibonacci.cache), edit_distance("kitten", "sitting"))
solutions = list(queens(6))
print(len(solutions), solutions[0], len(list(queens(5))))
for column in solutions[0]:
    print("." * column + "Q" + "." * (5 - column))
print(gcd(1071, 462), binary(37), ackermann(2, 3), 900 < depth() <= sys.getrecursionlimit())
