# Pretty printing.
import pprint
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace

data = {"name": "pprint", "versions": list(range(25)), "nested": {"deep": {"deeper": {"deepest": ["a" * 30, "b" * 30, "c" * 30]}}}, "tuple": (1,), "set": {3, 1, 2}}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2, depth=2)
pprint.pprint(data, compact=True, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat([1, 2, 3]), pprint.pformat("x" * 100, width=40), pprint.pformat(b"bytes " * 20, width=50))
pprint.pprint("The quick brown fox jumps over the lazy dog and runs away from all the others.", width=30)
print(pprint.isreadable([1, "a"]), pprint.isreadable([object]), pprint.isrecursive([1]), pprint.saferepr({"b": 1, "a": [2]}))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.pformat(loop).startswith("[1, <Recursion on list with id="))
pprint.pprint(defaultdict(list, {f"key{n}": list(range(n * 3)) for n in range(5)}), width=50)
pprint.pprint(Counter("hello world, this is counted"), width=40)
pprint.pprint(OrderedDict((f"k{n}", n) for n in range(12)), width=40)
pprint.pprint(deque(range(30), maxlen=40), width=40)
pprint.pprint(SimpleNamespace(first="a" * 30, second=["b" * 20] * 3), width=60)
Point = namedtuple("Point", "x y")
pprint.pprint([Point(1, 2), Point("a" * 40, "b" * 40)])


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


pprint.pprint(Item("short"))
pprint.pprint(Item("a rather long name for a thing", ["tag one", "tag two", "tag three", "tag four"]), width=40)
pprint.pprint({1: "int", "a": "str", None: 0, (1, 2): "t", 2.5: []}, width=20)
pprint.pprint([{"id": n, "values": [n] * n} for n in range(6)], width=45)
pprint.pprint(frozenset({"one", "two"}), width=10)
print(pprint.PrettyPrinter(indent=4, width=30).pformat([["nested", "lists"], ["with", "indent four"]]), pprint.pformat(1_000_000, underscore_numbers=True))
for options in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint.PrettyPrinter(**options)
    except ValueError as error:
        print(error)
