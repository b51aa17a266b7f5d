# versions: 3.15
"""lazy import: loaded when a global is read, errors when and where, what stands for a module."""
import sys
import gc

lazy import colorsys
g = globals()
print(g["colorsys"], "colorsys" in sys.modules, type(g["colorsys"]).__name__, sys.getsizeof(g["colorsys"]))
lazy import no_such_module
print(g.get("no_such_module"))
kept = [g["colorsys"]]
print(kept, "colorsys" in sys.modules)
print(colorsys.rgb_to_hsv(0, 0, 0), "colorsys" in sys.modules, kept, type(g["colorsys"]).__name__)
print(kept[0].resolve() is colorsys)
try:
    kept[0].foo
except AttributeError as error:
    print(error)
try:
    type(kept[0])()
except TypeError as error:
    print(error)

lazy from bisect import bisect_left as left, insort
print(g["left"], g["insort"])
print(left([1, 2, 3], 2), g["left"].__name__)
lazy from bisect import bisect_right
print(g["bisect_right"].__name__)


def use():
    return no_such_module


for attempt in range(2):
    try:
        use()
    except ImportError as error:
        print(type(error).__name__, error, "|", repr(error.__cause__))
print(g["no_such_module"])
lazy from string import no_such_name
try:
    print(no_such_name)
except ImportError as error:
    print(str(error).split(" (")[0], "|", error.__cause__)


def rebound():
    return value


value = 1
print(rebound(), rebound())
lazy import fractions as value
print(rebound().__name__, rebound() is value)
lazy import heapq as first, graphlib
print(g["first"], g["graphlib"])
print(first.nsmallest(1, [3, 2]), g["graphlib"], graphlib.TopologicalSorter.__name__)
lazy import numbers
import __main__
print(__main__.numbers.__name__, type(g["numbers"]).__name__)
lazy import cmath
del cmath
print("cmath" in g, gc.is_tracked(kept[0]))
if True:
    lazy import stat
    print(stat.S_IFREG)
namespace = {}
exec("lazy import stat\nresult = stat.S_IFDIR\n", namespace)
print(namespace["result"], type(namespace["stat"]).__name__)
lazy = 5
print(lazy + 1)
for source in ("def f():\n  lazy import a", "class A:\n  lazy from a import b", "try:\n  lazy import a\nexcept E: pass",
               "lazy from a import *", "lazy from __future__ import annotations", "x = lazy import a", "lazy import",
               "def f():\n  try:\n    lazy import a\n  finally: pass"):
    try:
        compile(source, "source", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
