# reprlib, keyword and graphlib.
import keyword
import reprlib
from collections import deque
from graphlib import CycleError, TopologicalSorter

print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr(set(range(20))), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr(deque(range(30))), reprlib.repr(10**60), reprlib.repr((1,)), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(frozenset({1})))
short = reprlib.Repr()
short.maxlist = 2
short.maxstring = 12
print(short.repr([1, 2, 3]), short.repr("hello world, again"), short.repr({"a": [1, 2, 3]}))


class Ring(list):
    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self):
        return "<" + "|".join(map(repr, self)) + ">"


r = Ring("ab")
r.append(r)
r.append("z")
print(r)
print(keyword.iskeyword("for"), keyword.iskeyword("four"), len(keyword.kwlist) > 30, keyword.issoftkeyword("match"), "async" in keyword.kwlist)
graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order[1:3]))
ts = TopologicalSorter()
ts.add("shirt")
ts.add("tie", "shirt")
ts.add("jacket", "tie", "belt")
ts.add("belt", "trousers")
ts.add("shoes", "trousers", "socks")
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(sorted(ready))
    ts.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error.args[0], sorted(set(error.args[1])))
for action in (lambda: ts.add("x"), lambda: ts.prepare(), lambda: TopologicalSorter().get_ready(), lambda: ts.done("hat")):
    try:
        print(action())
    except ValueError as error:
        print("ValueError", error)
