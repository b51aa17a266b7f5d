# Freed blocks come back, last in first out.
def same(make):
    first = id(make())
    return first == id(make())


class Slotted:
    __slots__ = ("a", "b")


print(same(lambda: [1]), same(lambda: {1: 2}), same(lambda: {1, 2}), same(object), same(Slotted), same(lambda: 2.5 + 1))
print(same(lambda: "ab" * 20), same(lambda: bytearray(5)), same(lambda: 10**30), same(lambda: (lambda: 1)))
a, b = object(), object()
ids = [id(a), id(b)]
del a
del b
c, d = object(), object()
print(id(c) == ids[1], id(d) == ids[0])
x = [object() for _ in range(10)]
places = [id(o) for o in x]
del x[3], x[3]
y, z = object(), object()
print(id(y) == places[4], id(z) == places[3])
print(len({id([]) for _ in range(50)}), len({id(object()) for _ in range(50)}))
kept = [[] for _ in range(50)]
print(len({id(k) for k in kept}))
n = 12345678901234567890
first = id(n + 1)
print(first == id(n + 2))
