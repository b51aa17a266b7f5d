from sys import getsizeof


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def orders(name, *sets):
    print(name, [list(s) for s in sets])


words = "the quick brown fox jumps over the lazy dog and runs away from it all day".split()
orders("words", set(words), set(reversed(words)), frozenset(words), {w.upper() for w in words})
orders("ints", {5, 1, 9, 33, 17}, set(range(20, 0, -3)), {i * 8 for i in range(12)}, {i * i for i in range(40)})
orders("negative", {-1, -2, 0, 1}, {-i * 7 for i in range(20)})
orders("large", {2**61, 2**61 - 1, 2**64, 2**70 + 3, -(2**65)}, {i << 33 for i in range(10)})
orders("mixed", {1, 1.0, True, 2.5, "a", b"a", (1, 2), frozenset({1})})
orders("floats", {i / 3 for i in range(30)}, {1e300, -0.0, 1e-300, float("inf")})
orders("tuples", {(i, i * 2) for i in range(25)}, {("a", i) for i in range(12)})
orders("strings", {str(i) for i in range(60)})
orders("bytes", {b"a", b"bc", b"def", b"", b"xyz" * 9})


def sizes(name, make, count):
    shown = []
    for n in range(count):
        size = getsizeof(make(n))
        if not shown or shown[-1][1] != size:
            shown.append((n, size))
    print(name, shown)


def added(n):
    s = set()
    for i in range(n):
        s.add(i)
    return s


sizes("add", added, 700)
sizes("set(range)", lambda n: set(range(n)), 700)
sizes("set(set)", lambda n: set(added(n)), 300)
sizes("copy", lambda n: added(n).copy(), 300)
sizes("set(dict)", lambda n: set(dict.fromkeys(range(n))), 300)
sizes("frozenset", lambda n: frozenset(range(n)), 100)
sizes("union", lambda n: added(n) | added(n // 2), 300)
sizes("update", lambda n: added(5).union(range(n)), 300)
sizes("intersection", lambda n: added(n) & added(300), 300)
sizes("difference", lambda n: added(n) - {1, 2}, 300)


def drained(n):
    s = added(200)
    for i in range(n):
        s.discard(i)
    s.add(1000)
    return s


sizes("discard", drained, 200)


def subtracted(n):
    s = added(200)
    s -= set(range(n))
    return s


sizes("-=", subtracted, 200)

churn = set(range(10))
for i in range(300):
    churn.discard(i % 13)
    churn.add((i * 7) % 31)
    if i % 50 == 0:
        orders("churn", churn)
popping = set(range(0, 60, 7))
print([popping.pop() for _ in range(4)], popping.add(3), [popping.pop() for _ in range(5)], popping)
s, t = {1, 2, 3, 10, 20}, {3, 4, 20, 30}
orders("algebra", s | t, s & t, s - t, s ^ t, t - s, s.union([7, 8], (9,)), s.intersection([3, 1, 77]), s.difference([1], [2]))
orders("algebra 2", s.symmetric_difference([3, 99]), set(words) & set("the fox".split()), set(words) - set("the fox".split()))
u = set(s)
u |= {100}
u &= t | {1, 100}
u ^= {1, 5}
u -= {3}
orders("in place", u)
u.update([1, 2], "ab")
u.intersection_update([1, "a", 5])
u.difference_update([5], [6])
u.symmetric_difference_update([1, 9])
orders("methods", u)
attempt(lambda: s <= s | t)
attempt(lambda: s < s)
attempt(lambda: s >= {1})
attempt(lambda: s > {1, 4})
attempt(lambda: s == frozenset(s))
attempt(lambda: s != {1})
attempt(lambda: s.issubset(range(30)))
attempt(lambda: s.issuperset([1, 2]))
attempt(lambda: s.isdisjoint([50]))
attempt(lambda: s.isdisjoint({1}))
attempt(lambda: s | [1])
attempt(lambda: s & 3)
attempt(lambda: s < [1])
attempt(lambda: s.add([]))
attempt(lambda: {[]})
attempt(lambda: s.remove(77))
attempt(lambda: s.remove([]))
attempt(lambda: set().pop())
attempt(lambda: s.discard(77))
attempt(lambda: hash(s))
attempt(lambda: hash(frozenset([1, 2, 3])))
attempt(lambda: hash(frozenset()))
attempt(lambda: hash(frozenset(words)))
attempt(lambda: hash(frozenset([frozenset([1]), 2])))
attempt(lambda: {1} in {frozenset([1])})
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: set(a=1))
attempt(lambda: frozenset(1, 2))
attempt(lambda: s.union(5))
attempt(lambda: type(frozenset([1]) | {2}))
attempt(lambda: type({1} | frozenset([2])))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: [set(), frozenset(), {1}, frozenset({1}), {frozenset()}, {"a"}])
frozen = frozenset([1, 2])
print(frozen.copy() is frozen, frozenset(frozen) is frozen, set(frozen) == frozen, len(frozen), 1 in frozen)


def change():
    c = {1, 2}
    for x in c:
        c.add(x + 10)


attempt(change)
iterator = iter({1, 2, 3})
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator), iterator.__length_hint__())


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 3

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", other)

    def __repr__(self):
        return self.name


keys = {Key("a"), Key("b"), 3}
print(len(keys), "b" in keys, Key("b") in keys, 3 in keys)
keys.discard(Key("a"))
print(keys & {Key("b"), 3}, keys == {3, Key("b")})


class Tagged(set):
    def __init__(self, items, tag):
        super().__init__(items)
        self.tag = tag


tagged = Tagged([1, 2], "t")
print(tagged, tagged.tag, tagged | {3}, type(tagged | {3}), type(tagged.copy()), tagged == {1, 2})
