# In a collection references to garbage are cleared first; callbacks of living references run.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


def pair(*names):
    a, b = (Node(name) for name in names)
    a.other, b.other = b, a
    return a, b


gc.collect()
a, b = pair("a", "b")
log = []
ra = weakref.ref(a, lambda r: log.append(("a", r())))
rb = weakref.ref(b, lambda r: log.append(("b", r())))
plain = weakref.ref(a)
del a, b
print(log, ra() is not None)
print(gc.collect(), log, plain())
log.clear()
a, b = pair("c", "d")
a.watch = weakref.ref(b, lambda r: log.append("inside"))
del a, b
print(gc.collect(), log)
a, b = pair("e", "f")
a.watch = weakref.ref(b, lambda r: log.append("kept"))
keep = a.watch
del a, b
print(gc.collect(), log, keep())


class Loud(Node):
    def __del__(self):
        print("del", self.name, ref() is None)


x = Loud("loud")
x.me = x
ref = weakref.ref(x, lambda r: print("callback first"))
del x
print(gc.collect())
self_ref = Node("self")
self_ref.ref = weakref.ref(self_ref, lambda r: print("never"))
self_ref.loop = self_ref
del self_ref
print(gc.collect())
