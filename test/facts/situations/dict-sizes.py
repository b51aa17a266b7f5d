# sys.getsizeof of dictionaries after every step of a history. Every section is a program of its own.

# situation: dict/insert-str-keys
from sys import getsizeof
keys = ["k%d" % i for i in range(2001)]
d = {}
sizes = []
for k in keys:
    sizes.append(getsizeof(d))
    d[k] = None
print(*sizes)

# situation: dict/insert-int-keys
from sys import getsizeof
d = {}
sizes = []
for i in range(2001):
    sizes.append(getsizeof(d))
    d[i] = None
print(*sizes)

# situation: dict/insert-many
from sys import getsizeof
d = {}
sizes = []
for i in range(120001):
    d[i] = None
    if i % 1000 == 0:
        sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/str-then-int-key
from sys import getsizeof
sizes = []
for n in range(60):
    d = {}
    for i in range(n):
        d["k%d" % i] = None
    d[1] = None
    sizes.append(getsizeof(d))
    d["more"] = None
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/int-key-deleted-again
from sys import getsizeof
d = {1: 1}
d["a"] = 1
del d[1]
print(getsizeof(d), getsizeof(d.copy()), getsizeof(dict(d)))

# situation: dict/literal-str-keys
from sys import getsizeof
print(*[getsizeof(eval("{" + ", ".join("'k%d': 1" % i for i in range(n)) + "}")) for n in range(101)])

# situation: dict/literal-int-keys
from sys import getsizeof
print(*[getsizeof(eval("{" + ", ".join("%d: 1" % i for i in range(n)) + "}")) for n in range(101)])

# situation: dict/literal-of-names
from sys import getsizeof
z = 1
print(*[getsizeof(eval("{" + ", ".join("'k%d': z" % i for i in range(n)) + "}")) for n in range(101)])

# situation: dict/literal-computed-keys
from sys import getsizeof
z = 1
print(*[getsizeof(eval("{" + ", ".join("z + %d: z" % i for i in range(n)) + "}")) for n in range(101)])

# situation: dict/comprehension-str-keys
from sys import getsizeof
keys = ["k%d" % i for i in range(301)]
print(*[getsizeof({k: 1 for k in keys[:n]}) for n in range(301)])

# situation: dict/comprehension-int-keys
from sys import getsizeof
print(*[getsizeof({i: 1 for i in range(n)}) for n in range(301)])

# situation: dict/from-zip
from sys import getsizeof
keys = ["k%d" % i for i in range(301)]
print(*[getsizeof(dict(zip(keys[:n], keys))) for n in range(301)])

# situation: dict/from-pairs
from sys import getsizeof
print(*[getsizeof(dict([(i, i) for i in range(n)])) for n in range(301)])

# situation: dict/from-keywords
from sys import getsizeof
print(*[getsizeof(eval("dict(" + ", ".join("k%d=1" % i for i in range(n)) + ")")) for n in range(101)])

# situation: dict/from-dict
from sys import getsizeof
sizes = []
for n in range(301):
    d = {"k%d" % i: 1 for i in range(n)}
    sizes.append(getsizeof(dict(d)))
print(*sizes)

# situation: dict/from-int-dict
from sys import getsizeof
sizes = []
for n in range(301):
    d = {i: 1 for i in range(n)}
    sizes.append(getsizeof(dict(d)))
print(*sizes)

# situation: dict/copy
from sys import getsizeof
sizes = []
for n in range(301):
    d = {"k%d" % i: 1 for i in range(n)}
    sizes.append(getsizeof(d.copy()))
print(*sizes)

# situation: dict/double-starred
from sys import getsizeof
sizes = []
for n in range(101):
    d = {"k%d" % i: 1 for i in range(n)}
    sizes.append(getsizeof({**d}))
    sizes.append(getsizeof({**d, "x": 1}))
    sizes.append(getsizeof({"x": 1, **d}))
print(*sizes)

# situation: dict/keywords-parameter
from sys import getsizeof
def f(**kwargs):
    return getsizeof(kwargs)
print(*[f(**{"k%d" % i: 1 for i in range(n)}) for n in range(101)])

# situation: dict/keywords-of-call
from sys import getsizeof
def f(**kwargs):
    return getsizeof(kwargs)
print(*[eval("f(" + ", ".join("k%d=1" % i for i in range(n)) + ")") for n in range(61)])

# situation: dict/fromkeys-of-list
from sys import getsizeof
print(*[getsizeof(dict.fromkeys(["k%d" % i for i in range(n)])) for n in range(301)])

# situation: dict/fromkeys-of-range
from sys import getsizeof
print(*[getsizeof(dict.fromkeys(range(n))) for n in range(301)])

# situation: dict/fromkeys-of-set
from sys import getsizeof
print(*[getsizeof(dict.fromkeys(set(range(n)))) for n in range(301)], *[getsizeof(dict.fromkeys({"k%d" % i for i in range(n)})) for n in range(101)])

# situation: dict/fromkeys-of-dict
from sys import getsizeof
print(*[getsizeof(dict.fromkeys({i: 1 for i in range(n)})) for n in range(301)], *[getsizeof(dict.fromkeys({"k%d" % i: 1 for i in range(n)})) for n in range(101)])

# situation: dict/update-empty
from sys import getsizeof
sizes = []
for n in range(301):
    d = {}
    d.update({"k%d" % i: 1 for i in range(n)})
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/update-by-dict
from sys import getsizeof
sizes = []
for m in (1, 3, 5, 6, 10, 20, 50):
    for n in range(101):
        d = {"m%d" % i: 1 for i in range(m)}
        d.update({"k%d" % i: 1 for i in range(n)})
        sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/update-by-pairs
from sys import getsizeof
sizes = []
for n in range(101):
    d = {"a": 1}
    d.update([("k%d" % i, 1) for i in range(n)])
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/update-with-keywords
from sys import getsizeof
d = {}
d.update(a=1, b=2, c=3)
e = {}
e.update(a=1, b=2, c=3, d=4, e=5, f=6, g=7)
print(getsizeof(d), getsizeof(e))

# situation: dict/union
from sys import getsizeof
sizes = []
for n in range(101):
    a = {"m%d" % i: 1 for i in range(n)}
    b = {"k%d" % i: 1 for i in range(5)}
    sizes.append(getsizeof(a | b))
    sizes.append(getsizeof(b | a))
    a |= b
    sizes.append(getsizeof(a))
print(*sizes)

# situation: dict/setdefault
from sys import getsizeof
d = {}
sizes = []
for i in range(300):
    d.setdefault(i, None)
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/delete-all
from sys import getsizeof
d = {i: i for i in range(300)}
sizes = []
for i in range(300):
    del d[i]
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/delete-then-insert
from sys import getsizeof
d = {i: i for i in range(100)}
sizes = []
for i in range(300):
    del d[i]
    d[i + 100] = i
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/shrinks-when-growing
from sys import getsizeof
d = {i: i for i in range(1000)}
for i in range(995):
    del d[i]
sizes = []
for i in range(1000, 2500):
    d[i] = i
    del d[i]
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/popitem-then-insert
from sys import getsizeof
d = {"k%d" % i: i for i in range(20)}
sizes = []
for i in range(100):
    d.popitem()
    d["n%d" % i] = i
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/pop-then-insert-same-key
from sys import getsizeof
d = {"k%d" % i: i for i in range(9)}
sizes = []
for i in range(100):
    d["k0"] = d.pop("k0")
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/clear
from sys import getsizeof
d = {i: i for i in range(100)}
d.clear()
sizes = [getsizeof(d)]
for i in range(20):
    d[i] = i
    sizes.append(getsizeof(d))
print(*sizes)

# situation: dict/copy-after-deletions
from sys import getsizeof
sizes = []
for n in range(0, 101, 5):
    d = {i: i for i in range(100)}
    for i in range(n):
        del d[i]
    sizes.append(getsizeof(d.copy()))
    sizes.append(getsizeof(dict(d)))
print(*sizes)

# situation: dict/copy-of-large-emptied
from sys import getsizeof
d = {i: i for i in range(1000)}
for i in range(990):
    del d[i]
print(getsizeof(d), getsizeof(d.copy()), getsizeof(dict(d)), getsizeof({**d}))

# situation: dict/subclass
from sys import getsizeof
class D(dict): pass
d = D()
sizes = [getsizeof(d)]
for i in range(20):
    d[i] = i
    sizes.append(getsizeof(d))
print(*sizes, getsizeof(D(a=1)))

# situation: dict/globals-of-fresh-function
from sys import getsizeof
def f():
    a = 1
    b = 2
    return getsizeof(locals())
def g():
    return getsizeof(locals())
print(f(), g())
