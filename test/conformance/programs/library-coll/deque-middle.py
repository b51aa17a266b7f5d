# Items in the middle: indexing, inserting, deleting, rotating, searching.
from collections import deque

d = deque(range(10))
d[3] = "three"
d[-1] = "last"
print(d, d[3], d[-10])
del d[0]
del d[-2]
print(d)
d.insert(2, "two")
d.insert(-1, "before")
d.insert(100, "end")
d.insert(-100, "start")
print(d)
d.rotate(3)
print(d)
d.rotate(-1)
print(d)
d.rotate()
d.rotate(len(d) * 5 + 2)
print(d)
d.reverse()
print(d)
print("two" in d, "none" in d, d.count(5), d.index(5))
print(d.index(5, 2), d.index(5, -len(d), len(d)))
d.remove("two")
print(d)

long = deque(range(300))
long.rotate(130)
print(long[0], long[129], long[130], long[-1], [long[i] for i in range(0, 300, 37)])
long.insert(150, "here")
print(long.index("here"), long.index("here", 100, 200))
del long[70]
long.reverse()
print(long[0], long[100], long[298], len(long))
print(sum(x for x in long if isinstance(x, int)))

for call in (
    lambda: d.index("none"),
    lambda: d.remove("none"),
    lambda: d[99],
    lambda: d["a"],
    lambda: d[1:2],
    lambda: d.__setitem__(99, 1),
    lambda: d.__delitem__(-99),
    lambda: d.insert("a", 1),
    lambda: d.rotate("x"),
    lambda: d.index(1, "a"),
    lambda: deque([1, 2], 2).insert(0, 3),
    lambda: d[2**80],
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
