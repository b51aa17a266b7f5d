# Nested containers: copies, sharing, grouping, equality
a = [[1, 2], {"k": [3]}, (4, [5])]
b = a[:]
c = [*a]
d = [list(x) if isinstance(x, list) else x for x in a]
a[0].append(9)
a[1]["k"].append(8)
a[2][1].append(7)
print(a, b, c, d, a == b, b is a, a[0] is b[0], d[0] == [1, 2])
inventory = {"fruit": {"apple": 3, "kiwi": 5}, "veg": {"leek": 2}}
for group, items in inventory.items():
    for name, n in sorted(items.items()):
        print(f"{group:>6} {name:<6}{n:3d}")
print(
    sum((n for items in inventory.values() for n in items.values())),
    {g: max(i, key=i.get) for g, i in inventory.items()},
    [k for i in inventory.values() for k in i],
    inventory["fruit"].get("plum", 0),
)
table = [{"n": "x", "v": 1}, {"n": "y", "v": 2}, {"n": "x", "v": 3}]
out = {}
for row in table:
    out.setdefault(row["n"], []).append(row["v"])
print(
    out,
    sorted(table, key=lambda r: (r["n"], -r["v"])),
    [r for r in table if r["v"] > 1],
    {**table[0], "v": 9},
    list(map(list, zip(*[r.values() for r in table]))),
)
x = [1, [2, [3, {"four": (5, {6})}]]]
print(
    x[1][1][1]["four"][1],
    str(x),
    x == eval(repr(x)),
    len(x),
    [1, [2]] < [1, [3]],
    [[0] * 2] * 2,
    {(1, 2): [3]}[1, 2],
    {"a": {"b": {}}}["a"]["b"],
)
y = {}
y["self"] = [y]
print(y, y["self"][0] is y)
z = [y, [z1 for z1 in "ab"]]
del y["self"]
print(z)


def f(l):
    l.append(1)
    l = [2]
    return l


p = []
q = f(p)
print(p, q)
m = n = []
m += [1]
print(n)
m = m + [2]
print(n, m)
first, (second, *rest), last = (1, [2, 3, 4], 5)
print(first, second, rest, last)
(k1, v1), *others = {"a": 1, "b": 2}.items()
print(k1, v1, others)
