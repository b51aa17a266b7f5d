# sys.getsizeof of sets after every step of a history. Every section is a program of its own.

# situation: set/add
from sys import getsizeof
s = set()
sizes = []
for i in range(2001):
    sizes.append(getsizeof(s))
    s.add(i)
print(*sizes)

# situation: set/add-many
from sys import getsizeof
s = set()
sizes = []
for i in range(250001):
    s.add(i)
    if i % 1000 == 0:
        sizes.append(getsizeof(s))
print(*sizes)

# situation: set/literal
from sys import getsizeof
print(getsizeof(set()), *[getsizeof(eval("{" + ", ".join(str(i) for i in range(n)) + "}")) for n in range(1, 101)])

# situation: set/literal-of-names
from sys import getsizeof
z = 1
print(*[getsizeof(eval("{" + ", ".join("z + %d" % i for i in range(n)) + "}")) for n in range(1, 101)])

# situation: set/comprehension
from sys import getsizeof
print(*[getsizeof({i for i in range(n)}) for n in range(301)])

# situation: set/from-list
from sys import getsizeof
print(*[getsizeof(set(list(range(n)))) for n in range(301)])

# situation: set/from-list-with-duplicates
from sys import getsizeof
print(*[getsizeof(set([i // 3 for i in range(n)])) for n in range(301)])

# situation: set/from-generator
from sys import getsizeof
print(*[getsizeof(set(i for i in range(n))) for n in range(301)])

# situation: set/from-set
from sys import getsizeof
print(*[getsizeof(set(set(range(n)))) for n in range(301)])

# situation: set/from-dict
from sys import getsizeof
print(*[getsizeof(set(dict.fromkeys(range(n)))) for n in range(301)])

# situation: set/from-dict-keys
from sys import getsizeof
print(*[getsizeof(set(dict.fromkeys(range(n)).keys())) for n in range(101)])

# situation: set/copy
from sys import getsizeof
print(*[getsizeof(set(range(n)).copy()) for n in range(301)])

# situation: set/frozenset
from sys import getsizeof
print(*[getsizeof(frozenset(range(n))) for n in range(301)], *[getsizeof(frozenset(set(range(n)))) for n in range(101)])

# situation: set/starred
from sys import getsizeof
print(*[getsizeof({*range(n)}) for n in range(101)], *[getsizeof({*set(range(n))}) for n in range(101)])

# situation: set/update-by-list
from sys import getsizeof
sizes = []
for m in (0, 3, 10, 40):
    for n in range(101):
        s = set(range(1000, 1000 + m))
        s.update(list(range(n)))
        sizes.append(getsizeof(s))
print(*sizes)

# situation: set/update-by-set
from sys import getsizeof
sizes = []
for m in (0, 3, 10, 40):
    for n in range(101):
        s = set(range(1000, 1000 + m))
        s.update(set(range(n)))
        sizes.append(getsizeof(s))
print(*sizes)

# situation: set/update-by-dict
from sys import getsizeof
sizes = []
for m in (0, 3, 10, 40):
    for n in range(101):
        s = set(range(1000, 1000 + m))
        s.update(dict.fromkeys(range(n)))
        sizes.append(getsizeof(s))
print(*sizes)

# situation: set/operators
from sys import getsizeof
sizes = []
for n in range(101):
    a, b = set(range(n)), set(range(n // 2, n + 10))
    sizes += [getsizeof(a | b), getsizeof(a & b), getsizeof(a - b), getsizeof(a ^ b)]
print(*sizes)

# situation: set/discard-all
from sys import getsizeof
s = set(range(300))
sizes = []
for i in range(300):
    s.discard(i)
    sizes.append(getsizeof(s))
print(*sizes)

# situation: set/pop-all
from sys import getsizeof
s = set(range(100))
sizes = []
while s:
    s.pop()
    sizes.append(getsizeof(s))
print(*sizes)

# situation: set/discard-then-add
from sys import getsizeof
s = set(range(100))
sizes = []
for i in range(300):
    s.discard(i)
    s.add(i + 100)
    sizes.append(getsizeof(s))
print(*sizes)

# situation: set/clear
from sys import getsizeof
s = set(range(100))
s.clear()
sizes = [getsizeof(s)]
for i in range(20):
    s.add(i)
    sizes.append(getsizeof(s))
print(*sizes)

# situation: set/copy-after-discards
from sys import getsizeof
sizes = []
for n in range(0, 101, 5):
    s = set(range(100))
    for i in range(n):
        s.discard(i)
    sizes.append(getsizeof(s.copy()))
print(*sizes)

# situation: set/subclass
from sys import getsizeof
class S(set): pass
print(getsizeof(S()), getsizeof(S(range(100))))
