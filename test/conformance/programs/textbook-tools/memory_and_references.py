"""References, cycles, weak references and sizes: what keeps an object alive."""
import gc
import sys
import tracemalloc
import weakref
from reprlib import Repr, recursive_repr


class Node:
    count = 0

    def __init__(self, name):
        self.name, self.links = name, []
        Node.count += 1

    def __del__(self):
        Node.count -= 1

    @recursive_repr("Node(...)")
    def __repr__(self):
        return f"Node({self.name}, {self.links})"


a = Node("a")
b = a
print(sys.getrefcount(a) - sys.getrefcount(Node("temporary")), Node.count)
del b, a
print(Node.count)

gc.disable()
a, b = Node("a"), Node("b")
a.links.append(b), b.links.append(a)
print(a)
watch = weakref.ref(a, lambda ref: print("a is gone"))
del a, b
print(Node.count, watch() is not None)
print(gc.collect() > 0, Node.count, watch())
gc.enable()


class Parent:
    def __init__(self):
        self.children = []

    def add(self, child):
        child.parent = weakref.proxy(self)
        self.children.append(child)
        return child


child = Parent().add(Node("orphan"))
try:
    print(child.parent.children)
except ReferenceError as error:
    print(error)

cache = weakref.WeakValueDictionary()
kept = cache["x"] = Node("x")
cache["y"] = Node("y")
print(sorted(cache), len(cache), cache.get("y"))
owners = weakref.WeakKeyDictionary({kept: "me"})
names = weakref.WeakSet([kept])
del kept
print(len(owners), len(names), list(cache), Node.count)
finalizer = weakref.finalize(child, print, "finalized", sep="!")
print(finalizer.alive)
del child
print(finalizer.alive)

sizes = [sys.getsizeof([None] * n) for n in (0, 1, 10, 100)]
print([later - sizes[0] for later in sizes], sys.getsizeof("a" * 10) - sys.getsizeof(""), sys.getsizeof((1, 2)) - sys.getsizeof(()))
print(sys.intern("some text") is sys.intern("some" + " text"), tuple([]) is tuple(""))
print(gc.is_tracked([]), gc.is_tracked(1), gc.get_threshold() != (), gc.isenabled())
tracemalloc.start()
held = [bytes(1000) for _ in range(100)]
current, peak = tracemalloc.get_traced_memory()
print(current > 100_000, peak >= current, len(tracemalloc.take_snapshot().traces) >= 100)
del held
print(tracemalloc.get_traced_memory()[0] < current)
tracemalloc.stop()
short = Repr()
short.maxlist, short.maxstring = 3, 15
print(short.repr(list(range(100))), short.repr("x" * 50), short.repr({1: [[[[[[[]]]]]]]}))
