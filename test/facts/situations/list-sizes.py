# sys.getsizeof of lists after every step of a history. Every section is a program of its own.

# situation: list/append
from sys import getsizeof
x = []
sizes = []
for i in range(2001):
    sizes.append(getsizeof(x))
    x.append(i)
print(*sizes)

# situation: list/comprehension
from sys import getsizeof
print(*[getsizeof([i for i in range(n)]) for n in range(301)])

# situation: list/literal-of-constants
from sys import getsizeof
print(*[getsizeof(eval("[" + "1, " * n + "]")) for n in range(101)])

# situation: list/literal-of-strings
from sys import getsizeof
print(*[getsizeof(eval("[" + "'ab', " * n + "]")) for n in range(41)])

# situation: list/literal-of-names
from sys import getsizeof
z = 1
print(*[getsizeof(eval("[" + "z, " * n + "]")) for n in range(101)])

# situation: list/literal-mixed
from sys import getsizeof
z = 1
print(getsizeof([1, 2, z]), getsizeof([z, 2, 3, 4, 5]), getsizeof([1, -2, 3]), getsizeof([1, (2, 3), None]), getsizeof([[1], 2, 3]))

# situation: list/starred-literal
from sys import getsizeof
t = (1, 2, 3)
s = {1, 2, 3}
print(getsizeof([*t]), getsizeof([*s]), getsizeof([*"abc"]), getsizeof([0, *t]), getsizeof([*t, 4]), getsizeof([*t, *t]), getsizeof([*range(3)]), getsizeof([*[1]]))

# situation: list/starred-target
from sys import getsizeof
sizes = []
for n in range(1, 30):
    first, *rest = range(n)
    sizes.append(getsizeof(rest))
print(*sizes)

# situation: list/from-list
from sys import getsizeof
print(*[getsizeof(list([0] * n)) for n in range(301)])

# situation: list/from-tuple
from sys import getsizeof
print(*[getsizeof(list((0,) * n)) for n in range(301)])

# situation: list/from-range
from sys import getsizeof
print(*[getsizeof(list(range(n))) for n in range(301)])

# situation: list/from-str
from sys import getsizeof
print(*[getsizeof(list("a" * n)) for n in range(101)])

# situation: list/from-set
from sys import getsizeof
print(*[getsizeof(list(set(range(n)))) for n in range(301)])

# situation: list/from-dict
from sys import getsizeof
print(*[getsizeof(list(dict.fromkeys(range(n)))) for n in range(301)])

# situation: list/from-dict-values
from sys import getsizeof
print(*[getsizeof(list(dict.fromkeys(range(n)).values())) for n in range(101)])

# situation: list/from-dict-items
from sys import getsizeof
print(*[getsizeof(list(dict.fromkeys(range(n)).items())) for n in range(101)])

# situation: list/from-generator
from sys import getsizeof
def g(n):
    for i in range(n):
        yield i
print(*[getsizeof(list(g(n))) for n in range(301)])

# situation: list/from-generator-expression
from sys import getsizeof
print(*[getsizeof(list(i for i in range(n))) for n in range(301)])

# situation: list/from-map
from sys import getsizeof
print(*[getsizeof(list(map(str, range(n)))) for n in range(101)])

# situation: list/from-zip
from sys import getsizeof
print(*[getsizeof(list(zip(range(n), range(n)))) for n in range(101)])

# situation: list/from-enumerate
from sys import getsizeof
print(*[getsizeof(list(enumerate(range(n)))) for n in range(101)])

# situation: list/from-filter
from sys import getsizeof
print(*[getsizeof(list(filter(None, range(n)))) for n in range(101)])

# situation: list/from-list-iterator
from sys import getsizeof
print(*[getsizeof(list(iter([0] * n))) for n in range(101)])

# situation: list/from-reversed
from sys import getsizeof
print(*[getsizeof(list(reversed([0] * n))) for n in range(101)])

# situation: list/from-bytes
from sys import getsizeof
print(*[getsizeof(list(b"a" * n)) for n in range(101)])

# situation: list/sorted
from sys import getsizeof
print(*[getsizeof(sorted([0] * n)) for n in range(101)], *[getsizeof(sorted(set(range(n)))) for n in range(101)])

# situation: list/sort-in-place
from sys import getsizeof
sizes = []
for n in range(30):
    x = list(range(n))
    x.append(1)
    x.sort()
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/copy
from sys import getsizeof
x = []
sizes = []
for i in range(101):
    sizes.append(getsizeof(x.copy()))
    sizes.append(getsizeof(x[:]))
    x.append(i)
print(*sizes)

# situation: list/slice
from sys import getsizeof
x = list(range(100))
print(*[getsizeof(x[:n]) for n in range(101)], *[getsizeof(x[::n]) for n in range(1, 101)])

# situation: list/concatenation
from sys import getsizeof
print(*[getsizeof([0] * n + [1, 2, 3]) for n in range(101)])

# situation: list/repetition
from sys import getsizeof
print(*[getsizeof([0] * n) for n in range(101)], *[getsizeof([0, 1, 2] * n) for n in range(101)])

# situation: list/repetition-in-place
from sys import getsizeof
sizes = []
for n in range(30):
    x = [0, 1, 2]
    x *= n
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extend-empty
from sys import getsizeof
sizes = []
for n in range(101):
    for items in ([0] * n, (0,) * n, range(n), set(range(n)), dict.fromkeys(range(n)), iter([0] * n), map(str, range(n)), "a" * n):
        x = []
        x.extend(items)
        sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extend-step-by-step
from sys import getsizeof
sizes = []
for step in range(1, 40):
    x = []
    for i in range(40):
        x.extend([0] * step)
        sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extend-by-iterator-step-by-step
from sys import getsizeof
sizes = []
for step in range(1, 20):
    x = []
    for i in range(30):
        x.extend(i for i in range(step))
        sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extend-by-sized-step-by-step
from sys import getsizeof
sizes = []
for step in range(1, 20):
    x = []
    y = []
    for i in range(30):
        x.extend(set(range(step)))
        y.extend(range(step))
        sizes.append(getsizeof(x))
        sizes.append(getsizeof(y))
print(*sizes)

# situation: list/add-in-place
from sys import getsizeof
sizes = []
x = []
for i in range(200):
    x += [i, i, i]
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extend-by-itself
from sys import getsizeof
x = [1]
sizes = []
for i in range(10):
    x.extend(x)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/insert
from sys import getsizeof
x = []
sizes = []
for i in range(300):
    x.insert(0, i)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/insert-into-literal
from sys import getsizeof
sizes = []
for n in range(30):
    x = [0] * n
    x.insert(n // 2, 1)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/pop
from sys import getsizeof
x = list(range(500))
sizes = []
while x:
    x.pop()
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/pop-first
from sys import getsizeof
x = list(range(300))
sizes = []
while x:
    x.pop(0)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/remove
from sys import getsizeof
x = list(range(300))
sizes = []
while x:
    x.remove(x[len(x) // 2])
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/del-item
from sys import getsizeof
x = list(range(300))
sizes = []
while x:
    del x[-1]
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/appended-then-popped
from sys import getsizeof
x = []
for i in range(1000):
    x.append(i)
sizes = []
while x:
    x.pop()
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/clear-and-refill
from sys import getsizeof
x = list(range(100))
sizes = []
x.clear()
sizes.append(getsizeof(x))
for i in range(20):
    x.append(i)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/emptied-then-extended
from sys import getsizeof
sizes = []
def empty_by_pop(x): x.pop()
def empty_by_remove(x): x.remove(1)
def empty_by_del(x): del x[0]
def empty_by_clear(x): x.clear()
def empty_by_slice(x): x[:] = []
def empty_by_del_slice(x): del x[:]
def empty_by_repetition(x): x *= 0
for empty in (empty_by_pop, empty_by_remove, empty_by_del, empty_by_clear, empty_by_slice, empty_by_del_slice, empty_by_repetition):
    for items in ((1, 2, 3), range(3), {1, 2, 3}, "abcde"):
        x = [1]
        empty(x)
        x.extend(items)
        sizes.append(getsizeof(x))
print(*sizes)

# situation: list/slice-assignment
from sys import getsizeof
sizes = []
for n in (0, 1, 5, 20, 50):
    for low, high in ((0, 0), (0, 3), (n // 2, n // 2 + 2), (n, n), (0, n)):
        for count in (0, 1, 2, 5, 10, 40):
            x = [0] * n
            x[low:high] = [1] * count
            sizes.append(getsizeof(x))
print(*sizes)

# situation: list/slice-assignment-of-range
from sys import getsizeof
x = [0] * 10
x[2:4] = range(20)
y = [0] * 10
y[2:4] = (i for i in range(20))
print(getsizeof(x), getsizeof(y))

# situation: list/slice-deletion
from sys import getsizeof
sizes = []
for n in (1, 5, 20, 50, 100):
    for count in range(0, n + 1):
        x = [0] * n
        del x[:count]
        sizes.append(getsizeof(x))
print(*sizes)

# situation: list/extended-slice-deletion
from sys import getsizeof
sizes = []
for step in (2, 3, 7, -1):
    x = list(range(100))
    del x[::step]
    sizes.append(getsizeof(x))
print(*sizes)

# situation: list/split
from sys import getsizeof
print(*[getsizeof(" ".join(["ab"] * n).split()) for n in range(61)])

# situation: list/split-at-separator
from sys import getsizeof
print(*[getsizeof(",".join(["ab"] * n).split(",")) for n in range(61)], *[getsizeof(("a" * n).split(",")) for n in range(30)])

# situation: list/splitlines
from sys import getsizeof
print(*[getsizeof(("ab\n" * n).splitlines()) for n in range(40)])

# situation: list/of-mappings-and-strings
from sys import getsizeof
d = dict.fromkeys("abcdefghij")
print(getsizeof(dir(object) and sorted("abc")), getsizeof("a-b-c".rsplit("-")), getsizeof([*d]), getsizeof(list(d.keys())), getsizeof(sorted(d)))

# situation: list/vars-of-calls
from sys import getsizeof
def f(*args):
    return list(args)
print(*[getsizeof(f(*range(n))) for n in range(20)])

# situation: list/subclass
from sys import getsizeof
class L(list): pass
x = L()
sizes = [getsizeof(x)]
for i in range(20):
    x.append(i)
    sizes.append(getsizeof(x))
print(*sizes, getsizeof(L([1, 2, 3])), getsizeof(L(range(10))))
