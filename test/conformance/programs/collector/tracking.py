# Which objects are tracked, and when tuples and dictionaries stop being.
import gc


class A:
    pass


class S:
    __slots__ = ()


a = A()
print(*map(gc.is_tracked, [1, "a", 1.5, None, b"", (), range(3), slice(1)]))
print(*map(gc.is_tracked, [[], {}, set(), frozenset(), a, A, S(), len, print, lambda: 1]))
print(gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked({"a": ()}), gc.is_tracked({1: "x"}))
d = {}
states = [gc.is_tracked(d)]
for value in (1, "x", (), (1,), [], None):
    d["k"] = value
    states.append(gc.is_tracked(d))
print(*states)
t = tuple([1, 2])
u = tuple([[], 2])
print(gc.is_tracked(t), gc.is_tracked(u))
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(u))
v = (t, (t, "x"))
print(gc.is_tracked(v))
gc.collect()
print(gc.is_tracked(v), gc.is_tracked(d))
d["k"] = 1
gc.collect()
print(gc.is_tracked(d), gc.is_tracked(dict(d)), gc.is_tracked(d.copy()), gc.is_tracked({**d}))
d.clear()
print(gc.is_tracked(d), gc.is_tracked(a.__dict__), gc.is_tracked(dict.fromkeys("ab")))
print(gc.is_tracked([i for i in range(3)]), gc.is_tracked({i: i for i in range(3)}), gc.is_tracked(tuple("ab")))
print(gc.is_tracked(type("T", (), {})), gc.is_tracked(a.__init__), gc.is_tracked((i for i in ())))
