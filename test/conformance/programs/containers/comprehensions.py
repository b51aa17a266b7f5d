# Comprehensions and generator expressions: scopes, nesting, conditions
print(
    [x * y for x in range(3) for y in range(3) if x != y],
    [[i * j for j in range(3)] for i in range(3)],
    {x: y for x, y in zip("ab", [1, 2])},
    {len(w) for w in "a bb cc".split()},
    [x if x % 2 else -x for x in range(5)],
    [a for a, *_ in [(1, 2, 3), (4,)]],
    list((x for x in "abc")),
    sum((i * i for i in range(4))),
    [(y := 5), y**2],
    [z for x in range(3) if (z := (x * 2)) > 1],
    z,
)
x = "outer"
print(
    [x for x in range(3)],
    x,
    [i for i in [1, 2, 3] if i > 1 if i < 3],
    [(lambda: i)() for i in range(3)],
    [f() for f in [lambda: i for i in range(3)]],
    [f(0) for f in [lambda _, i=i: i for i in range(3)]],
)


class C:
    n = 3
    xs = [i for i in range(n)]
    ys = [n2 for n2 in [n]]
    try:
        zs = [n for _ in range(2)]
    except NameError as e:
        zs = str(e)


print(C.xs, C.ys, C.zs)


def gen():
    total = 0
    g = (i for i in range(5) if i % 2)
    for v in g:
        total += v
    return (total, list(g), next(g, "done"))


print(
    gen(),
    list(map(lambda t: t[0], {"a": 1}.items())),
    [*(i for i in "ab")],
    dict(((k, k * 2) for k in "ab")),
    max(((len(s), s) for s in ["a", "bbb", "cc"])),
    any((c.isdigit() for c in "ab1")),
    ",".join((str(i) for i in range(3))),
    [i for i in range(10)][::3],
    [[] for _ in range(2)],
    [m for r in [[1, 2], [3]] for m in r],
    {k: [v for v in range(k)] for k in range(3)},
    [(a, b) for a in range(2) for b in range(a, 2)],
)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [i for i in 5]
except TypeError as e:
    print(e)
try:
    print([undefined for _ in "a"])
except NameError as e:
    print(e)
try:
    {[]: 1 for _ in "a"}
except TypeError as e:
    print(e)
matrix = [[1, 2, 3], [4, 5, 6]]
print(
    [[row[i] for row in matrix] for i in range(3)],
    [v for row in matrix for v in row if v % 2 == 0],
    list(zip(*matrix)),
    {(i, j): v for i, row in enumerate(matrix) for j, v in enumerate(row)},
)
