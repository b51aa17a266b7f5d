import gc
import sys
import weakref
from itertools import chain, count, cycle, groupby, islice, tee, combinations, product, repeat, starmap, accumulate


class Item:
    alive = 0

    def __init__(self, name):
        self.name = name
        Item.alive += 1

    def __del__(self):
        Item.alive -= 1

    def __repr__(self):
        return "<%s>" % self.name


def items(n):
    for i in range(n):
        yield Item(str(i))


print(list(islice(items(5), 1, 4)), Item.alive)
a, b = tee(items(100))
for _ in range(70):
    last = next(a)
print(last, Item.alive)
for _ in range(60):
    next(b)
print(Item.alive)
del a, b, last
print(Item.alive)
loop = cycle(items(3))
print([next(loop) for _ in range(5)], Item.alive)
del loop
print(Item.alive)
pairs = combinations(items(4), 2)
print(next(pairs), next(pairs), Item.alive)
del pairs
print(Item.alive)
thing = Item("t")
print(sys.getrefcount(thing))
r = repeat(thing)
ch = chain([thing], [thing])
ac = accumulate([thing], lambda x, y: x)
print(sys.getrefcount(thing), next(r) is next(ch), sys.getrefcount(thing), next(ac), sys.getrefcount(thing))
del r, ch, ac
print(sys.getrefcount(thing))
# a cycle through an iterator
box = []
box.append(chain(box, [thing]))
seen = weakref.ref(thing)
del thing, box
print(seen() is None)
gc.collect()
print(seen() is None, Item.alive)
x, y = tee([1])
w = weakref.ref(x)
print(w() is x)
del x
print(w())
for k, g in groupby(items(4), key=lambda i: int(i.name) // 2):
    print(k, [i.name for i in g], Item.alive)
for p in product(items(2), repeat=2):
    pass
print(p, Item.alive)
