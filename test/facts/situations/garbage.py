# What gc.collect() answers, and what dies when. Every section is a program of its own; what it prints is the fact.

# situation: collect/nothing
import gc
gc.collect()
print(gc.collect())

# situation: collect/list-cycle
import gc
gc.collect()
x = []
x.append(x)
del x
print(gc.collect())

# situation: collect/dict-cycle
import gc
gc.collect()
d = {}
d["me"] = d
del d
print(gc.collect())

# situation: collect/two-lists
import gc
gc.collect()
a, b = [], []
a.append(b)
b.append(a)
del a, b
print(gc.collect())

# situation: collect/tuple-in-cycle
import gc
gc.collect()
x = []
x.append((x, (x,)))
del x
print(gc.collect())

# situation: collect/instance-cycle
import gc
class A: pass
gc.collect()
a = A()
a.me = a
del a
print(gc.collect())

# situation: collect/instance-cycle-with-dict
import gc
class A: pass
gc.collect()
a = A()
a.me = a
a.__dict__
del a
print(gc.collect())

# situation: collect/two-instances
import gc
class A: pass
gc.collect()
a, b = A(), A()
a.other = b
b.other = a
del a, b
print(gc.collect())

# situation: collect/slots-cycle
import gc
class A:
    __slots__ = ("me",)
gc.collect()
a = A()
a.me = a
del a
print(gc.collect())

# situation: collect/thousand-cycles
import gc
class A: pass
gc.disable()
gc.collect()
for i in range(1000):
    a = A()
    a.me = a
del a
print(gc.collect())

# situation: collect/cycle-with-payload
import gc
gc.collect()
x = [[1], {2}, {3: 4}, (5, []), "text", 6.5]
x.append(x)
del x
print(gc.collect())

# situation: collect/cycle-with-constant-tuple
import gc
gc.collect()
x = [(1, 2, 3)]
x.append(x)
del x
print(gc.collect())

# situation: collect/cycle-with-atomic-dict
import gc
gc.collect()
x = [{"a": 1, "b": 2}]
x.append(x)
del x
print(gc.collect())

# situation: collect/closure-cycle
import gc
gc.collect()
def outer():
    def inner():
        return inner
outer()
print(gc.collect())

# situation: collect/bound-method-cycle
import gc
class A:
    def m(self): pass
gc.collect()
a = A()
a.cb = a.m
del a
print(gc.collect())

# situation: collect/partial-cycle
import gc, functools
class A:
    def m(self): pass
gc.collect()
a = A()
a.cb = functools.partial(A.m, a)
del a
print(gc.collect())

# situation: collect/generator-cycle
import gc
gc.collect()
def g(box):
    yield box
box = []
it = g(box)
next(it)
box.append(it)
del box, it
print(gc.collect())

# situation: collect/unstarted-generator-cycle
import gc
gc.collect()
def g(box):
    yield box
box = []
box.append(g(box))
del box
print(gc.collect())

# situation: collect/exception-cycle
import gc
gc.collect()
def f():
    try:
        raise ValueError
    except ValueError as e:
        kept = e
f()
print(gc.collect())

# situation: collect/exception-no-cycle
import gc
gc.collect()
def f():
    try:
        raise ValueError
    except ValueError as e:
        pass
f()
print(gc.collect())

# situation: collect/exception-cycle-in-list
import gc
gc.collect()
errors = []
def f():
    try:
        raise ValueError
    except ValueError as e:
        errors.append(e)
        e.owner = errors
f()
del errors
print(gc.collect())

# situation: collect/frame-cycle
import gc, sys
gc.collect()
def f():
    frame = sys._getframe()
f()
print(gc.collect())

# situation: collect/class
import gc
gc.collect()
class A: pass
del A
print(gc.collect())

# situation: collect/class-with-method
import gc
gc.collect()
class A:
    def m(self): pass
del A
print(gc.collect())

# situation: collect/class-with-slots
import gc
gc.collect()
class A:
    __slots__ = ("a", "b")
del A
print(gc.collect())

# situation: collect/class-with-property
import gc
gc.collect()
class A:
    @property
    def p(self):
        return 1
del A
print(gc.collect())

# situation: collect/class-with-super
import gc
gc.collect()
class A:
    def __init__(self):
        super().__init__()
del A
print(gc.collect())

# situation: collect/subclass
import gc
class A: pass
gc.collect()
class B(A): pass
del B
print(gc.collect())

# situation: collect/class-with-annotations
import gc
gc.collect()
class A:
    x: int
    y: str = ""
del A
print(gc.collect())

# situation: collect/class-in-function
import gc
gc.collect()
def f():
    class A:
        def m(self):
            return A
f()
print(gc.collect())

# situation: collect/namedtuple
import gc, collections
collections.namedtuple("Warm", "a")
gc.collect()
T = collections.namedtuple("T", "a b")
del T
print(gc.collect() > 20)

# situation: collect/ordered-dict-cycle
import gc, collections
gc.collect()
d = collections.OrderedDict()
d["me"] = d
del d
print(gc.collect())

# situation: collect/deque-cycle
import gc, collections
gc.collect()
d = collections.deque()
d.append(d)
del d
print(gc.collect())

# situation: collect/set-cycle
import gc
class A: pass
gc.collect()
a = A()
a.s = {a}
del a
print(gc.collect())

# situation: collect/doubly-linked-list
import gc
class Node:
    __slots__ = ("prev", "next")
    def __init__(self, prev):
        self.prev = prev
        self.next = None
gc.collect()
head = node = Node(None)
for i in range(9):
    node.next = Node(node)
    node = node.next
del head, node
print(gc.collect())

# situation: collect/tree-with-parents
import gc
class Node:
    def __init__(self, parent, depth):
        self.parent = parent
        self.children = [Node(self, depth - 1) for i in range(2)] if depth else []
gc.collect()
root = Node(None, 3)
del root
print(gc.collect())

# situation: collect/weakref-breaks-cycle
import gc, weakref
class Node: pass
gc.collect()
a = Node()
a.child = Node()
a.child.parent = weakref.ref(a)
del a
print(gc.collect())

# situation: collect/weakref-callback-in-cycle
import gc, weakref
class A: pass
gc.collect()
a = A()
a.me = a
w = weakref.ref(a, lambda r: print("callback", r() is None))
del a
print(gc.collect(), w() is None)

# situation: collect/weakref-callback-inside-cycle
import gc, weakref
class A: pass
gc.collect()
a = A()
a.me = a
a.w = weakref.ref(a, lambda r: print("callback"))
del a
print(gc.collect())

# situation: collect/finalizer-in-cycle
import gc
class A:
    def __del__(self):
        print("del")
gc.collect()
a = A()
a.me = a
del a
print(gc.collect())
print(gc.garbage)

# situation: collect/finalizer-order-in-cycle
import gc
class A:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
gc.collect()
a, b, c = A("a"), A("b"), A("c")
a.next, b.next, c.next = b, c, a
del a, b, c
print(gc.collect())

# situation: collect/resurrection
import gc
kept = []
class A:
    def __del__(self):
        print("del")
        kept.append(self)
gc.collect()
a = A()
a.me = a
del a
print(gc.collect(), len(kept))
kept.clear()
print(gc.collect())

# situation: collect/resurrection-of-payload
import gc
kept = []
class A:
    def __del__(self):
        kept.append(self.data)
gc.collect()
a = A()
a.data = [1, [2]]
a.me = a
del a
print(gc.collect(), kept)

# situation: collect/generations
import gc
gc.collect()
x = []
x.append(x)
gc.collect(0)
del x
print(gc.collect(0))
print(gc.collect(1))
print(gc.collect(2))

# situation: collect/young-only
import gc
gc.collect()
x = []
x.append(x)
del x
print(gc.collect(0))

# situation: collect/generation-one
import gc
gc.collect()
x = []
x.append(x)
gc.collect(0)
del x
print(gc.collect(1))

# situation: collect/held-from-outside
import gc
gc.collect()
inner = []
x = [inner]
x.append(x)
inner.append(x)
del x
print(gc.collect())
del inner
print(gc.collect())

# situation: collect/del-attribute-breaks-cycle
import gc
class A: pass
gc.collect()
a = A()
a.me = a
del a.me
del a
print(gc.collect())

# situation: collect/lru-cache-of-method
import gc, functools
class A:
    @functools.lru_cache(maxsize=None)
    def m(self):
        return 1
gc.collect()
a = A()
a.m()
del a
print(gc.collect())
A.m.cache_clear()
print(gc.collect())

# situation: collect/module-cycle
import gc, types
gc.collect()
m = types.ModuleType("m")
m.me = m
del m
print(gc.collect())

# situation: collect/exec-namespace
import gc
gc.collect()
ns = {}
exec("def f(): pass", ns)
del ns
print(gc.collect())

# situation: collect/iterator-cycle
import gc
gc.collect()
x = []
x.append(iter(x))
del x
print(gc.collect())

# situation: collect/enumerate-zip-map-cycle
import gc
gc.collect()
x = []
x.append(enumerate(x))
x.append(zip(x, x))
x.append(map(str, x))
del x
print(gc.collect())

# situation: collect/dataclass-instances
import gc
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
gc.collect()
a, b = P(1, 2), P(3, 4)
a.x, b.x = b, a
del a, b
print(gc.collect())

# situation: collect/coroutine-cycle
import gc
gc.collect()
async def c(box):
    return box
box = []
coro = c(box)
box.append(coro)
coro.close()
del box, coro
print(gc.collect())

# situation: collect/lambda-in-dict
import gc
gc.collect()
d = {}
d["f"] = lambda: d
del d
print(gc.collect())

# situation: collect/lambda-default-cycle
import gc
gc.collect()
d = {}
d["f"] = lambda d=d: d
del d
print(gc.collect())

# situation: collect/save-all
import gc
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
x = []
x.append(x)
del x
print(gc.collect(), len(gc.garbage))

# situation: collect/automatic
import gc
gc.collect()
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, info["generation"], info["collected"], info["uncollectable"])))
gc.set_threshold(100, 10, 10)
for i in range(150):
    x = []
    x.append(x)
gc.callbacks.clear()
print(*seen)

# situation: collect/automatic-at-allocation
import gc
gc.collect()
seen = []
kept = []
gc.set_threshold(50, 10, 10)
gc.callbacks.append(lambda phase, info: phase == "start" and seen.append((info["generation"], len(kept))))
for i in range(400):
    kept.append([])
gc.callbacks.clear()
print(*seen)

# situation: collect/threshold-at-start
import gc
print(*gc.get_threshold())

# situation: collect/enabled-and-debug
import gc
print(gc.isenabled(), gc.get_debug(), len(gc.get_stats()), sorted(gc.get_stats()[0]))

# situation: collect/count-after-allocations
import gc
gc.collect()
gc.disable()
before = gc.get_count()
kept = [[] for i in range(100)]
after = gc.get_count()
print(after[0] - before[0], after[1:], before[1:])

# situation: collect/count-after-deallocation
import gc
gc.collect()
gc.disable()
kept = [[] for i in range(100)]
before = gc.get_count()[0]
del kept
print(gc.get_count()[0] - before)

# situation: collect/count-of-kinds
import gc
gc.disable()
class A: pass
def count(make):
    gc.collect()
    before = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - before
print(
    count(lambda: None), count(lambda: []), count(lambda: {}), count(lambda: set()), count(lambda: (1, [])),
    count(lambda: A()), count(lambda: lambda: 1), count(lambda: (i for i in ())), count(lambda: iter([])),
    count(lambda: 1.5), count(lambda: "a" + str(1)), count(lambda: object()), count(lambda: ValueError()),
)

# situation: collect/freeze
import gc
gc.collect()
x = []
x.append(x)
gc.freeze()
del x
print(gc.collect(), gc.get_freeze_count() > 100)
gc.unfreeze()
print(gc.collect())

# situation: collect/referents
import gc
class A: pass
a = A()
a.x = [1]
print(*[type(r).__name__ for r in gc.get_referents([a, 1])], *sorted(type(r).__name__ for r in gc.get_referents(a)))

# situation: collect/referents-of-kinds
import gc
def names(x):
    return sorted(type(r).__name__ for r in gc.get_referents(x))
def f(a=1, *, b=2): pass
print(names({"k": [1]}), names({1, 2}), names((1, [])), names(slice(1, 2, 3)), names(iter([])), names(f))
