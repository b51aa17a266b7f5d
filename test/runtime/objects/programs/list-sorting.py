# Sorting: results, stability, the comparisons in their order, and lists changed while they are sorted.



class Counted:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.log.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


def comparisons(values, **options):
    Counted.log = []
    items = [Counted(value) for value in values]
    items.sort(**options)
    print([item.value for item in items], len(Counted.log), hash(tuple(Counted.log)) % 1000003)


comparisons([])
comparisons([1])
comparisons([2, 1])
comparisons([1, 2, 3, 4])
comparisons([4, 3, 2, 1])
comparisons([4, 3, 3, 2, 1])
comparisons([3, 3, 3, 2, 2, 1, 1, 5])
comparisons([1, 3, 2, 5, 4, 9, 7])
comparisons([1, 3, 2, 5, 4, 9, 7], reverse=True)
for size in (10, 33, 63, 64, 65, 100, 200, 500):
    state = size * 7919
    values = []
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state % 97)
    comparisons(values)
    comparisons(sorted(values) + values[: size // 4])
    comparisons(sorted(values)[::-1])
    comparisons(values[: size // 2] + sorted(values[size // 2 :]), reverse=True)
    ascending = list(range(size))
    ascending[size // 3], ascending[size // 2] = ascending[size // 2], ascending[size // 3]
    comparisons(ascending)
    comparisons(list(range(size // 2)) + list(range(size // 2)))
    comparisons(list(range(0, size, 2)) + list(range(1, size, 2)))

words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=str.upper), sorted(range(10), key=lambda n: (n % 3, -n)))
print(sorted([3.5, 1, 2.25, True]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted("hello"))
print(sorted([2, 1, 3], reverse=1), sorted({3: "a", 1: "b"}), sorted([[2], [1, 5], [1]]))
print(sorted(["é", "z", "a", "\U0001f600", "\uffff"]))
print(sorted([float("inf"), -1.5, 2**70, -(2**70), 0]))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted(5))
attempt(lambda: [1].sort(1))
attempt(lambda: sorted([3, 1], key=5))
attempt(lambda: sorted())

items = [3, 1, 2]


def spoil(value):
    items.append(value)
    return value


attempt(lambda: items.sort(key=spoil))
print(items)
seen = []
items = [3, 1, 2]
items.sort(key=lambda value: seen.append(list(items)) or value)
print(items, seen)


def fail(value):
    if value == 2:
        raise RuntimeError("no key")
    return value


items = [3, 1, 2, 0]
attempt(lambda: items.sort(key=fail))
print(items)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 2 or other.n == 2:
            raise ValueError("two")
        return self.n < other.n


odd = [Odd(n) for n in (5, 4, 3, 2, 1)]
attempt(odd.sort)
print(sorted(o.n for o in odd))
