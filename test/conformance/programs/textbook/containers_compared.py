# list, tuple, dict, set: operations, errors, order, equality, views, sizes.
import sys

a = [3, 1, 2]
b = a
c = a[:]
a += [4]
a = a + [5]
print(a, b, c, a is b, b == [3, 1, 2, 4], c < a, [1, 2] < [1, 2, 0], [[1], [2]] == [[1], [2]])
print(a.index(2), a.count(3), a.pop(), a.pop(0), a, a.insert(1, "x"), a, a.remove("x"), a.reverse(), a, a.sort(), a, a.extend("ab"), a)
a[1:2] = [9, 9, 9]
del a[::2]
print(a, a[-1:], a[10:], a[::-1], [0] * 3, [] * 5, a * 0)
t = (1, [2], "x")
t[1].append(3)
print(t, t + (4,), t * 2, t.index("x"), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)), (), (1,), tuple("ab"))
d = {"one": 1, "two": 2}
d["three"] = d.pop("one") + 2
d.update(two=22, four=4)
d |= {"five": 5}
print(d, list(d), list(d.values()), list(d.items()), d.get("nope"), d.get("nope", 0), d.setdefault("six", 6), d.popitem(), "two" in d)
print(d | {"two": 0}, {**d, "x": 1}, dict(zip("ab", [1, 2])), dict.fromkeys("abc", 0), dict([("k", "v")], z=1), {1: "a", True: "b", 1.0: "c"})
keys = d.keys()
d["late"] = 1
print(keys, keys & {"two", "zzz"}, keys - {"two"}, {"two"} <= keys, list(reversed(d)), d == dict(reversed(list(d.items()))))
s, u = {1, 2, 3}, {3, 4}
print(s | u, s & u, s - u, s ^ u, s < {1, 2, 3, 4}, s.isdisjoint({9}), {1} <= s, s.union([7], (8,)), frozenset(s) == s, {frozenset({1}): "f"})
s.add(3)
s.discard(99)
s.update([5], {6})
s -= {1}
print(s, len(s), sorted(s, reverse=True), set("hello") == set("ehlo"), {x % 3 for x in range(10)}, set() == frozenset(), bool(set()))
n = [1, [2, [3, [4]]]]


def flatten(items):
    return [y for x in items for y in (flatten(x) if isinstance(x, list) else [x])]


n[1][1].append(n[1])
print(n, flatten([1, [2, [3, [4]]]]), sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(set()), sys.getsizeof([1, 2, 3]), sys.getsizeof({1: 2}))
for call in ["a[99]", "a['x']", "(1, 2)[5]", "d['none']", "{[]: 1}", "{{}}", "a.remove(77)", "a.index(77)", "[].pop()", "{}.popitem()", "set().pop()", "a + (1,)", "(1,) + [2]", "t[0]", "len(5)", "[1, 'a'] < [1, 2]", "sorted([1, 'a'])", "{1, 2} < [1]", "{1} | [2]", "dict([(1, 2, 3)])", "max([])", "min(1)", "a[1.0]", "a[::0]", "list(5)", "{1: 2} + {3: 4}", "s[0]"]:
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [x for row in matrix for x in row if x % 2], {i: {j: i * j for j in range(2)} for i in range(2)}, any(x > 5 for r in matrix for x in r), all([]))
first, (second, *rest), *_ = [1, [2, 3, 4], 5, 6]
print(first, second, rest, _)
x, y = y, x = 1, 2
print(x, y, *[1, 2], *(3,), [*range(2), *"ab"], (*[], 1), {*"aab"} == {"a", "b"})
