# Dictionaries: methods, order, merging, views, errors
d = {"a": 1, "b": 2}
d["c"] = 3
d.update(d=4)
d.update([("e", 5)], f=6)
d.update({"a": 10})
print(
    d,
    d.get("a"),
    d.get("z"),
    d.get("z", 0),
    d.setdefault("g", []),
    d.setdefault("a", 99),
    d.pop("b"),
    d.pop("zz", None),
    d.popitem(),
    len(d),
    "a" in d,
    list(d),
    list(d.values()),
    list(d.items()),
)
print(
    d | {"a": 0, "n": 1},
    {"x": 1} | d == {"x": 1, **d},
    dict(a=1),
    dict([(1, 2)]),
    dict({1: 2}, b=3),
    dict(zip("ab", (1, 2))),
    {**{"a": 1}, "a": 2},
    {i: i * i for i in range(3)},
    dict.fromkeys("ab"),
    dict.fromkeys([1, 2], 0),
    {1: "a", 1.0: "b", True: "c"},
    d == dict(reversed(list(d.items()))),
)
d |= {"z": 26}
d |= [("y", 25)]
del d["a"]
d["a"] = "again"
k, v, i = (d.keys(), d.values(), d.items())
print(
    k,
    v,
    i,
    len(k),
    "a" in k,
    ("a", "again") in i,
    k & {"a", "q"},
    k - {"a"} == set(k) - {"a"},
    sorted(k | {"q"}),
    k ^ set(k),
    k == set(d),
    k <= {"q"} | set(k),
    i == set(),
    k.isdisjoint("xw"),
    list(reversed(k)),
    k.mapping == d,
)
d["new"] = 0
print(len(k), "new" in k, d.copy() == d, d.copy() is d, next(iter(d)), max(d), sorted(d.items(), key=str))
e = {}
e["self"] = e
print(e, {1: {2: {3: 4}}}, {(1, 2): "tuple", None: "none", frozenset(): "fs"})


class M(dict):

    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


m = M(a=1)
print(m["a"], m["b"], m.get("c"), m, "c" in m)
for f in [
    lambda: {}["k"],
    lambda: {}[1],
    lambda: {}.pop("k"),
    lambda: {}.popitem(),
    lambda: {[]: 1},
    lambda: {{}: 1},
    lambda: {}.__delitem__("x"),
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict(["abc"]),
    lambda: dict([(1, 2, 3)]),
    lambda: {}.update(5),
    lambda: {} < {},
    lambda: {} + {},
    lambda: {} | [],
    lambda: {}.get(),
    lambda: {}.get([]),
    lambda: dict(1, 2),
    lambda: {}.fromkeys(),
    lambda: {}.nope,
    lambda: {}.setdefault(),
    lambda: dict(**{1: 2}),
    lambda: {}.keys() + {}.keys(),
    lambda: {}.values() & {},
    lambda: {}.keys()[0],
    lambda: {**5},
    lambda: [] in {},
    lambda: {}.pop(),
    lambda: {}.items(1),
]:
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)
for change in ("d['x' + k] = 1", "del d[k]"):
    d = {"a": 1, "b": 2}
    try:
        for k in d:
            exec(change)
    except RuntimeError as ex:
        print(change, ex, sorted(d))
