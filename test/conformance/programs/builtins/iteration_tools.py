# enumerate, zip, map, filter, reversed, iter with a sentinel
print(
    list(enumerate("ab")),
    list(enumerate("ab", 5)),
    list(enumerate("ab", start=-1)),
    list(zip()),
    list(zip("ab")),
    list(zip("abc", range(2))),
    list(zip("ab", [1, 2], (3, 4))),
    list(map(pow, [2, 3], [4, 5, 6])),
    list(filter(None, [0, 1, "", "a", None])),
    list(filter(str.isupper, "aBcD")),
    list(reversed([1, 2])),
    list(reversed(range(5))),
    list(reversed("ab")),
    list(reversed({1: 2, 3: 4})),
    list(reversed({"a": 1}.items())),
)
it = iter([1, 2, 3])
print(list(zip(it, it)), list(it))
print(
    list(iter(iter([1, 2, 3, 0, 5]).__next__, 0)),
    list(map(str, range(3))),
    list(map(lambda *a: a, "ab", "xyz")),
    next(iter([]), "default"),
    next(enumerate([], 3), None),
)
print(
    list(zip("ab", "cd", strict=True)),
    dict(zip("ab", [1, 2])),
    [*zip(*[(1, 2), (3, 4)])],
    list(map(None, [])) if False else "",
)
for f in [
    lambda: list(zip("ab", "c", strict=True)),
    lambda: list(zip("a", "bc", strict=True)),
    lambda: list(zip("ab", "cd", "e", strict=True)),
    lambda: list(zip("a", "b", "cd", strict=True)),
    lambda: zip(1),
    lambda: zip("a", 2),
    lambda: map(len),
    lambda: list(map(len, [1])),
    lambda: map(),
    lambda: filter(None),
    lambda: list(filter(len, [1])),
    lambda: enumerate(),
    lambda: enumerate(1),
    lambda: enumerate([], "a"),
    lambda: reversed({1}),
    lambda: reversed(5),
    lambda: reversed(iter([])),
    lambda: iter(5),
    lambda: iter(5, 1),
    lambda: next([]),
    lambda: next(iter([])),
    lambda: next(),
    lambda: iter(),
    lambda: zip("a", foo=1),
    lambda: enumerate([1], foo=2),
    lambda: list(enumerate([1], 1.5)),
    lambda: list(map(5, [1])),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Seq:

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10

    def __len__(self):
        return 3


print(
    list(Seq()),
    list(reversed(Seq())),
    20 in Seq(),
    tuple(enumerate(Seq())),
    max(Seq()),
    sum(Seq()),
    [*Seq()],
    dict(enumerate(Seq())),
)
a, *b = Seq()
print(
    a,
    b,
    type(iter(Seq())).__name__,
    type(zip()).__name__,
    type(map(str, [])).__name__,
    type(enumerate([])).__name__,
    type(reversed([])).__name__,
    type(reversed("")).__name__,
)
