# What the collector tracks. Every section is a program of its own; what it prints is the fact.

# situation: tracked/atoms
import gc
print(*map(gc.is_tracked, [None, True, 1, 1.5, 1j, "a", b"a", bytearray(), range(3), object(), len]))

# situation: tracked/containers
import gc
print(*map(gc.is_tracked, [[], {}, set(), frozenset(), slice(1), iter([]), map(str, []), memoryview(b"")]))

# situation: tracked/tuples-before-collection
import gc
def f(x):
    return (x, x), (x, []), ()
print(*map(gc.is_tracked, f(1)))

# situation: tracked/tuples-after-collection
import gc
def f(x):
    return [(x, x), (x, []), ((x, x), (x,)), (((x,),),)]
items = f(1)
gc.collect()
print(*map(gc.is_tracked, items))

# situation: tracked/constant-tuple
import gc
print(gc.is_tracked((1, 2)), gc.is_tracked(((1, 2), 3)))

# situation: tracked/dict-of-atoms
import gc
d = {"a": 1}
e = {}
e["x"] = 1
print(gc.is_tracked(d), gc.is_tracked(e), gc.is_tracked(dict(a=1)), gc.is_tracked({k: 1 for k in "ab"}))

# situation: tracked/dict-of-containers
import gc
d = {"a": []}
e = {}
before = gc.is_tracked(e)
e["x"] = []
after = gc.is_tracked(e)
del e["x"]
print(gc.is_tracked(d), before, after, gc.is_tracked(e))
gc.collect()
print(gc.is_tracked(e))

# situation: tracked/dict-of-atom-tuples
import gc
def f(x):
    return {"a": (x, x)}
d = f(1)
before = gc.is_tracked(d)
gc.collect()
print(before, gc.is_tracked(d))

# situation: tracked/copied-dicts
import gc
d = {"a": 1}
e = {"a": []}
print(gc.is_tracked(d.copy()), gc.is_tracked(e.copy()), gc.is_tracked(dict(d)), gc.is_tracked({**d}))

# situation: tracked/instances
import gc
class A: pass
class S:
    __slots__ = ()
class T:
    __slots__ = ("x",)
class I(int): pass
class U(tuple): pass
print(*map(gc.is_tracked, [A(), S(), T(), I(), U(), U((1,))]))

# situation: tracked/instance-dict
import gc
class A: pass
a = A()
a.x = 1
print(gc.is_tracked(a.__dict__))
a.y = []
print(gc.is_tracked(a.__dict__))

# situation: tracked/callables
import gc, functools
def f(): pass
class A:
    def m(self): pass
print(*map(gc.is_tracked, [f, lambda: 1, A, A().m, [].append, functools.partial(f), f.__code__, property(), staticmethod(f)]))

# situation: tracked/generators
import gc
g = (i for i in ())
async def c(): pass
coro = c()
print(gc.is_tracked(g), gc.is_tracked(coro))
coro.close()

# situation: tracked/exceptions-and-frames
import gc, sys
try:
    raise ValueError
except ValueError as e:
    print(gc.is_tracked(e), gc.is_tracked(e.__traceback__), gc.is_tracked(sys._getframe()))

# situation: tracked/collections
import gc, collections, array, weakref, types
class A: pass
print(*map(gc.is_tracked, [
    collections.deque(), collections.OrderedDict(), collections.defaultdict(), collections.Counter(),
    array.array("i"), weakref.ref(A), types.SimpleNamespace(), types.ModuleType("m"), collections.namedtuple("N", "a")(1),
]))

# situation: tracked/zip-reuses-tuple
import gc
it = zip([1, 2], [3, 4])
print(*[gc.is_tracked(t) for t in it])

# situation: tracked/enumerate-tuple
import gc
print(*[gc.is_tracked(t) for t in enumerate([1, 2])])

# situation: tracked/dict-items-tuple
import gc
print(*[gc.is_tracked(t) for t in {1: 2, 3: 4}.items()])
