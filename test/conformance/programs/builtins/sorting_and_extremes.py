# sorted, min, max, with keys, defaults and errors
data = ["bb", "A", "ccc", "a", "B", ""]
print(
    sorted(data),
    sorted(data, key=len),
    sorted(data, key=str.lower, reverse=True),
    sorted({3: "a", 1: "b"}),
    sorted("hello"),
    sorted(range(5), key=lambda x: -x),
    sorted([(1, "b"), (1, "a"), (0, "z")]),
)
print(
    min(3, 1, 2),
    max([3, 1, 2]),
    min("abc"),
    max("abc", "abd"),
    min([], default="none"),
    max((), default=None),
    min(data, key=len),
    max(data, key=len),
    min([1.0, 1]),
    max([1, 1.0, True]),
    max("a", "B", key=str.lower),
)
print(
    max({"x": 1, "y": 5}, key={"x": 1, "y": 5}.get),
    min((x * x for x in [-3, 2]), default=0),
    max([[1, 2], [1, 3]]),
    max(float("nan"), 1),
    max(1, float("nan")),
)


class V:

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __repr__(self):
        return f"V{self.n}"


print(sorted([V(3), V(1), V(2)]), min(V(2), V(1)), max([V(1), V(2)]) if False else "x")
for f in [
    lambda: sorted([1, "a"]),
    lambda: min(),
    lambda: max([]),
    lambda: min(1),
    lambda: max(1, "a"),
    lambda: sorted(1),
    lambda: sorted([1], key=5),
    lambda: min([1], key=len),
    lambda: sorted(),
    lambda: sorted([1], lambda x: x),
    lambda: max(1, 2, default=3),
    lambda: sorted([1j, 2j]),
    lambda: sorted([None, 1]),
    lambda: min(1, 2, foo=3),
    lambda: [3, 1].sort(1),
    lambda: sorted([], reverse="x"),
    lambda: sorted([2, 1], reverse=2),
    lambda: max(None),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
