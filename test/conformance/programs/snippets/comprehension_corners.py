# Comprehensions: nesting, conditions, scopes, side effects, order of evaluation, unpacking, walrus.
print([x * y for x in range(3) for y in range(x, 3) if x != y], [[j for j in range(i)] for i in range(4)])
print({x: x**2 for x in range(5) if x % 2}, {c.lower() for c in "AbBa"}, {v: k for k, v in {"a": 1, "b": 1}.items()})
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]], [*range(3), *[x for x in "ab"]])
print([x if x > 1 else -x for x in range(4)], [y for x in [[1, 2], [3]] for y in x], [n for n in range(20) if n % 2 == 0 if n % 3 == 0])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], sum(x for row in matrix for x in row), max((x, y) for x in range(2) for y in range(2)))


def noisy(tag, value):
    print(tag, end=" ")
    return value


print({noisy("k", 1): noisy("v", 2) for _ in range(1)}, [noisy("e", x) for x in noisy("i", [1, 2]) if noisy("c", x > 1)])
x = "outer"
squares = [x for x in range(3)]
print(x, squares, [x for _ in range(2)])
print([y := n * 2 for n in range(3)], y, [last for n in range(3) if (last := n) >= 0], last)
funcs = [lambda: n for n in range(3)]
print([f() for f in funcs], [f() for f in [lambda n=n: n for n in range(3)]])
gen = (noisy("g", n) for n in range(3))
print(next(gen), list(gen), list(gen))
data = {"a": [1, 2], "b": []}
print({k: [v * 2 for v in vs] for k, vs in data.items()}, [k for k, vs in data.items() for _ in vs], all(vs for vs in data.values()))


class Scope:
    limit = 3
    ok = [n for n in range(limit)]
    try:
        bad = [limit for n in range(2)]
    except NameError as error:
        bad = str(error)
    pairs = {n: n for n in range(limit)}


print(Scope.ok, Scope.bad, Scope.pairs)


def make(n):
    return [[(i, j, n) for j in range(n)] for i in range(n) if i != n - 1]


print(make(2), make(3)[1][2], list(map(lambda f: f(), [lambda i=i: i**2 for i in range(4)])))
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    [a for a, b in [(1, 2), (3,)]]
except ValueError as error:
    print(error)
items = [3, 1, 2]
print([items.pop() for _ in range(len(items))], items, [v for v in iter([1, 2, 3].pop, 1)], dict(a=1, **{k: v for k, v in [("b", 2)]}))
print(sorted({w: len(w) for w in "the quick the".split()}.items()), ["".join(c for c in w if c not in "aeiou") for w in ["hello", "world"]])
