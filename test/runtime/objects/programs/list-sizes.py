# Capacities of lists through every way of making and changing them.
from sys import getsizeof


def history(name, sizes):
    shown = []
    for size in sizes:
        if not shown or shown[-1] != size:
            shown.append(size)
    print(name, shown)


def grow(count):
    items = []
    for i in range(count):
        items.append(i)
        yield getsizeof(items)


def shrink(items, count):
    for _ in range(count):
        items.pop()
        yield getsizeof(items)


history("append", grow(200))
history("pop", shrink([0] * 100, 100))
history("pop grown", shrink([i for i in range(100)], 100))

print("literals", getsizeof([]), getsizeof([1]), getsizeof([1, 2]), getsizeof([1, 2, 3]), getsizeof([1, 2, 3, 4]))
a, b = 1, 2
print("displays", getsizeof([a]), getsizeof([a, b]), getsizeof([a, b, a]), getsizeof([a, b, a, b, a]))
print("list()", [getsizeof(list(range(n))) for n in range(0, 40, 3)])
print("list(tuple)", [getsizeof(list((0,) * n)) for n in range(12)])
print("list(list)", [getsizeof(list([0] * n)) for n in range(12)])
print("list(str)", [getsizeof(list("x" * n)) for n in range(12)])
print("list(set)", [getsizeof(list(set(range(n)))) for n in range(12)])
print("list(dict)", [getsizeof(list(dict.fromkeys(range(n)))) for n in range(12)])
print("list(keys)", [getsizeof(list(dict.fromkeys(range(n)).keys())) for n in range(12)])
print("list(values)", [getsizeof(list(dict.fromkeys(range(n)).values())) for n in range(12)])
print("list(items)", [getsizeof(list(dict.fromkeys(range(n)).items())) for n in range(12)])
print("list(generator)", [getsizeof(list(i for i in range(n))) for n in range(24)])
print("comprehension", [getsizeof([i for i in range(n)]) for n in range(24)])
print("repeat", [getsizeof([0] * n) for n in range(12)])
print("concatenate", [getsizeof([0] * n + [1, 2]) for n in range(12)])
print("slice", [getsizeof(list(range(30))[n:]) for n in range(0, 30, 4)])
print("step", [getsizeof(list(range(30))[::n]) for n in (1, 2, 3, -1, -4)])
print("copy", [getsizeof([i for i in range(n)].copy()) for n in range(12)])
print("sorted", [getsizeof(sorted(range(n))) for n in range(12)])


def extended(start, *others):
    items = list(start)
    sizes = [getsizeof(items)]
    for other in others:
        items.extend(other)
        sizes.append(getsizeof(items))
    return sizes


print("extend list", extended([], [1], [2, 3], [4] * 10))
print("extend tuple", extended((1, 2, 3), (4,), (5,) * 20))
print("extend range", extended((), range(3), range(100)))
print("extend set", extended((), {1, 2, 3}, frozenset(range(40))))
print("extend generator", extended((), (i for i in range(3)), (i for i in range(30))))
print("extend empty", extended((), [], (), range(0), set()))
items = []
items += [1, 2, 3]
print("+=", getsizeof(items))
items *= 5
print("*=", getsizeof(items))
items[2:4] = range(20)
print("slice assignment", len(items), getsizeof(items))
del items[3:30]
print("slice deletion", len(items), getsizeof(items))
del items[::2]
print("stepped deletion", len(items), getsizeof(items))
items[:] = []
print("emptied", len(items), getsizeof(items))
items.insert(0, 1)
items.insert(5, 2)
items.insert(-1, 3)
print("insert", items, getsizeof(items))
items = [0] * 50
for _ in range(40):
    items.remove(0)
print("remove", len(items), getsizeof(items))
items = [0] * 50
for _ in range(40):
    del items[0]
print("del first", len(items), getsizeof(items))
items = [0] * 50
while items:
    del items[-1]
print("del last", len(items), getsizeof(items))
items.extend([1, 2, 3])
print("and again", getsizeof(items))
items = [1]
items.pop()
items.extend([1, 2, 3])
print("after pop", getsizeof(items))
items = [1]
items.clear()
items.extend((1, 2, 3))
print("after clear", getsizeof(items))
items = [1, 2, 3, 4, 5]
items.pop(0)
items.pop(1)
print("pop(i)", items, getsizeof(items))
items = list(range(9))
items.sort(key=lambda n: -n)
print("sort keeps", getsizeof(items))
first, *rest = range(20)
print("unpacked", getsizeof(rest))
