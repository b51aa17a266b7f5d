# What the collector counts: garbage in cycles of every kind, generations, untracking.
import gc

gc.collect()
gc.disable()


class Node:
    pass


def cycle_of_lists():
    a, b = [], []
    a.append(b)
    b.append(a)


def self_dict():
    d = {}
    d["me"] = d


def instances():
    a, b = Node(), Node()
    a.other, b.other = b, a


def through_tuple():
    items = []
    items.append((items, {"k": items}, {1: (items,)}))


def with_set():
    m = Node()
    m.all = {m, 1, 2}


def closure():
    def inner():
        return inner

    return None


def generator():
    def gen(me):
        yield me

    holder = []
    holder.append(gen(holder))
    next(holder[0])


def iterators():
    items = []
    items.append(iter(items))
    items.append(enumerate(items))
    items.append(zip(items, items))
    items.append(map(str, items))
    items.append(filter(None, items))
    items.append(reversed(items))
    table = {}
    table["view"] = table.items()
    table["iterator"] = iter(table.values())
    items.append(table)


def hanging():
    a = []
    a.append(a)
    b = [a, [1, 2], {"x": [3]}, (4, [5])]
    a.append(b)


for make in (cycle_of_lists, self_dict, instances, through_tuple, with_set, closure, generator, iterators, hanging):
    make()
    print(make.__name__, gc.collect())
    print("again", gc.collect())

print(gc.is_tracked([]), gc.is_tracked(()), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(set()), gc.is_tracked(Node()))
print(gc.is_tracked({}), gc.is_tracked({1: 2}), gc.is_tracked({"a": []}), gc.is_tracked(dict(a=1)))
d = {"a": 1}
d["b"] = 2.5
print(gc.is_tracked(d))
d["c"] = ()
print(gc.is_tracked(d))
d["d"] = [1]
print(gc.is_tracked(d))
del d["d"]
gc.collect()
print(gc.is_tracked(d))
pair = tuple([1, 2])
holder = tuple([[], pair])
gc.collect()
print(gc.is_tracked(pair), gc.is_tracked(holder))
print(gc.is_tracked(range(3)), gc.is_tracked(slice(1)), gc.is_tracked(iter([])), gc.is_tracked(iter(range(3))))
older = []
older.append(older)
gc.collect(1)
del older
print(gc.collect(0), gc.collect(1), gc.collect(2))
