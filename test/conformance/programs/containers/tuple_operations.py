# Tuples: packing, slices, comparison, hashing, errors
t = (1, "a", [2])
print(
    t,
    t[0],
    t[-1],
    t[1:],
    t[::-1],
    t + (3,),
    t * 2,
    (1,),
    (),
    tuple("ab"),
    tuple([1]),
    len(t),
    "a" in t,
    t.index("a"),
    t.count(1),
    (1, 2) < (1, 3),
    (1,) < (1, 0),
    () == (),
    (1, 2) == [1, 2],
    hash((1, 2)) == hash((1, 2)),
    hash(()),
    hash((1, "a", None)) == hash((1, "a", None)),
    max((1, 2), (2,)),
    sorted([(2, "b"), (1, "z"), (2, "a")]),
)
t[2].append(3)
x = (1, 2)
a, b = b2, a2 = x
a, b = (b, a)
print(t, x, a, b, b2, a2, *x, (*x, 3), [*x], (lambda *a: a)(1, 2))
t += (9,)
u = t[:]
print(
    t,
    u is t,
    tuple(t) is t,
    t[1:] is t,
    () is (),
    t[0:2] == (1, "a"),
    (1, 2, 3)[1:-1],
    ((1, 2), 3)[0][1],
    "x"[0],
    1 + 2,
)
r = ([],)
r[0].append(r)
print(r)
for f in [
    lambda: t[10],
    lambda: t["a"],
    lambda: t + [1],
    lambda: t + 1,
    lambda: t * "a",
    lambda: t < 5,
    lambda: (1,) < ("a",),
    lambda: t.index(99),
    lambda: t.index(1, 1),
    lambda: t.__setitem__,
    lambda: hash(t),
    lambda: tuple(5),
    lambda: tuple(1, 2),
    lambda: t.count(),
    lambda: t.append(1),
    lambda: t[::0],
    lambda: tuple(a=1),
    lambda: t[1.5],
    lambda: t[None],
    lambda: -t,
]:
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)


def change():
    t[0] = 5


def delete():
    del t[0]


def inplace():
    t[2][0] += "x"


def augmented():
    t[2] += [4]


for f in (change, delete, inplace, augmented):
    try:
        f()
    except Exception as ex:
        print(f.__name__, type(ex).__name__, ex)
print(t)
