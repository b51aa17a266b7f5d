# sys.getsizeof of dictionaries and sets after all kinds of histories.
from sys import getsizeof

d = {}
found = []
for i in range(50):
    d[f"k{i}"] = i
    found.append(getsizeof(d))
print(*found)
d = {}
found = []
for i in range(50):
    d[i] = i
    found.append(getsizeof(d))
print(*found)
for i in range(45):
    del d[i]
print(getsizeof(d), len(d))
d[100] = 1
print(getsizeof(d))
for i in range(200, 260):
    d[i] = 1
    del d[i]
print(getsizeof(d), len(d))
print(getsizeof(d.copy()), getsizeof(dict(d)), getsizeof({**d}), getsizeof(d | {}))
d.clear()
print(getsizeof(d), getsizeof({}), getsizeof(dict()))
print(*[getsizeof(dict.fromkeys(range(n))) for n in range(0, 40, 3)])
print(*[getsizeof({i: 1 for i in range(n)}) for n in range(0, 40, 3)])
print(*[getsizeof(dict(zip(range(n), range(n)))) for n in range(0, 40, 3)])
e = {"a": 1}
e.update({str(i): i for i in range(10)})
print(getsizeof(e))
e.update(x=1, y=2)
print(getsizeof(e))
e.setdefault("z", 1)
e.pop("a")
e.popitem()
print(getsizeof(e), len(e))
s = set()
found = []
for i in range(90):
    s.add(i)
    found.append(getsizeof(s))
print(*found)
for i in range(85):
    s.discard(i)
print(getsizeof(s))
s.add(1000)
print(getsizeof(s), getsizeof(s.copy()), getsizeof(frozenset(s)), getsizeof(set(range(20))), getsizeof({1, 2, 3}))
print(getsizeof(set("hello")), getsizeof({*range(10)}), getsizeof(s | {1, 2}), getsizeof(s & {1000}))
s.clear()
print(getsizeof(s))
