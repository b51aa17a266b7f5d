# OrderedDict: order, moving, popping, equality, operators, its look.
from collections import OrderedDict

od = OrderedDict([("b", 1), ("a", 2)], c=3)
od["d"] = 4
od["b"] = 10
print(od, list(od), list(reversed(od)))
od.move_to_end("b")
od.move_to_end("c", last=False)
print(od, od.popitem(), od.popitem(last=False), od)
print(OrderedDict(), OrderedDict.fromkeys("xyz"), OrderedDict.fromkeys("xy", value=0))
print(od.pop("a"), od.pop("zz", None), od.pop(key="zz", default="no"), od.setdefault("n", 5), od.setdefault("n"))
print(od.keys(), od.values(), od.items(), len(od), "n" in od, od.get("q"))
x = OrderedDict(a=1, b=2)
y = OrderedDict(b=2, a=1)
print(x == y, x != y, x == dict(y), dict(x) == y, x == OrderedDict(a=1, b=2), x == 5)
print(x | {"c": 3}, {"c": 3} | x, type({} | x).__name__)
x |= [("z", 26)]
print(x, x.copy(), x.copy() is x, dict(x), {**x})
x.update({"a": 100}, q=1)
x.update([("r", 2)])
print(x, list(x.items())[-1])
del x["a"]
x["a"] = "again"
print(x, list(reversed(x.items())), list(reversed(x.keys())), list(reversed(x.values())))
x.note = "kept beside"
print(x.__dict__, x.note, vars(OrderedDict()))
loop = OrderedDict()
loop["me"] = loop
loop[1] = [loop]
print(loop)
loop.clear()
print(x.keys() & {"a", "b"}, x.keys() - {"a"}, x.items() & [("b", 2)], x.keys() == {"b", "z", "q", "r", "a"})
match OrderedDict(kind="point", x=1):
    case {"kind": "point", **rest}:
        print(rest)
for call in (
    lambda: OrderedDict().popitem(),
    lambda: x.move_to_end("none"),
    lambda: x.pop("none"),
    lambda: x.move_to_end(None),
    lambda: x.pop((1, 2)),
    lambda: x["none"],
    lambda: x.__delitem__("none"),
    lambda: OrderedDict(1, 2),
    lambda: OrderedDict(5),
    lambda: OrderedDict([1]),
    lambda: OrderedDict([(1, 2, 3)]),
    lambda: OrderedDict([(1,)]),
    lambda: OrderedDict([()]),
    lambda: x.update(1, 2),
    lambda: OrderedDict.update(),
    lambda: x < y,
    lambda: hash(x),
    lambda: x.pop(),
    lambda: x.__setitem__([], 1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
