# sys.getsizeof of functions, classes, instances, iterators and exceptions. Every section is a program of its own.

# situation: callable/functions
from sys import getsizeof
def f(): pass
def g(a, b=1, *args, c=2, **kwargs): pass
class A:
    def m(self): pass
print(*map(getsizeof, [f, g, lambda: 1, A.m, A().m, [].append, len, str.upper, object.__init__, (1).__add__]))

# situation: callable/closures
from sys import getsizeof
def outer():
    x = y = 1
    def inner():
        return x, y
    return inner
f = outer()
print(getsizeof(f), getsizeof(f.__closure__), getsizeof(f.__closure__[0]))

# situation: callable/generators
from sys import getsizeof
def g0():
    yield
def g1(a, b, c):
    x = y = z = a
    yield
def g2(n):
    for i in range(n):
        for j in range(i):
            yield i, j
print(getsizeof(g0()), getsizeof(g1(1, 2, 3)), getsizeof(g2(3)), getsizeof(i for i in ()), getsizeof(i * j for i in () for j in () if i))

# situation: callable/generator-advanced
from sys import getsizeof
def g():
    yield 1
    yield 2
it = g()
sizes = [getsizeof(it)]
next(it)
sizes.append(getsizeof(it))
list(it)
sizes.append(getsizeof(it))
print(*sizes)

# situation: callable/coroutines
from sys import getsizeof
async def c0(): pass
async def c1(a, b):
    x = a
    return x
async def a0():
    yield
coros = [c0(), c1(1, 2)]
print(*map(getsizeof, coros), getsizeof(a0()), getsizeof(coros[0].__await__()))
for c in coros:
    c.close()

# situation: callable/code
from sys import getsizeof
def f(): pass
def g(a, b):
    c = a + b
    for i in range(c):
        print(i)
    return [x for x in range(c)]
print(getsizeof(f.__code__), getsizeof(g.__code__))

# situation: callable/wrappers
from sys import getsizeof
import functools, operator
def f(a): pass
class A:
    def m(self): pass
print(*map(getsizeof, [property(), property(f), classmethod(f), staticmethod(f), functools.partial(f, 1), functools.lru_cache(f), operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("m"), super(A, A())]))

# situation: callable/frames-and-tracebacks
import sys
from sys import getsizeof
def f():
    return sys._getframe()
def g(a, b, c):
    x = y = z = a
    return sys._getframe()
try:
    1 / 0
except ZeroDivisionError as e:
    t = e.__traceback__
print(getsizeof(f()), getsizeof(g(1, 2, 3)), getsizeof(t))

# situation: class/by-attributes
from sys import getsizeof
class A: pass
class B:
    x = 1
    y = 2
    def m(self): pass
class C(B):
    z = 3
class D:
    __slots__ = ()
class E:
    __slots__ = ("a", "b", "c")
class F(int): pass
class G(type): pass
print(*map(getsizeof, [A, B, C, D, E, F, G, type, object, int, dict, type("T", (), {})]))

# situation: class/namespace
from sys import getsizeof
class A: pass
class B:
    x = y = z = 1
    def m(self): pass
print(getsizeof(A.__dict__), getsizeof(dict(A.__dict__)), getsizeof(dict(B.__dict__)), *sorted(A.__dict__))

# situation: class/after-instances
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = 1
before = getsizeof(A)
many = [A() for i in range(10)]
print(before, getsizeof(A))

# situation: class/after-growing-instances
from sys import getsizeof
class A: pass
a = A()
sizes = []
for i in range(40):
    setattr(a, "x%d" % i, i)
    sizes.append(getsizeof(A))
print(*sizes)

# situation: instance/plain
from sys import getsizeof
class A: pass
a = A()
sizes = [getsizeof(a)]
for i in range(40):
    setattr(a, "x%d" % i, i)
    sizes.append(getsizeof(a))
print(*sizes)

# situation: instance/slots
from sys import getsizeof
sizes = []
for n in range(12):
    A = type("A", (), {"__slots__": ["x%d" % i for i in range(n)]})
    sizes.append(getsizeof(A()))
print(*sizes)

# situation: instance/slots-with-dict-and-weakref
from sys import getsizeof
class A:
    __slots__ = ("a", "__dict__")
class B:
    __slots__ = ("a", "__weakref__")
class C:
    __slots__ = ("a", "__dict__", "__weakref__")
class D:
    __slots__ = ("__dict__",)
class E:
    __slots__ = ("__weakref__",)
print(*map(getsizeof, [A(), B(), C(), D(), E()]))

# situation: instance/slots-inherited
from sys import getsizeof
class A:
    __slots__ = ("a", "b")
class B(A):
    __slots__ = ("c",)
class C(A): pass
class D(B):
    __slots__ = ()
class P: pass
class E(P):
    __slots__ = ("x",)
print(*map(getsizeof, [A(), B(), C(), D(), E()]))

# situation: instance/of-builtin-subclasses
from sys import getsizeof
class D(dict): pass
class L(list): pass
class S(set): pass
class E(Exception): pass
class O(OSError): pass
class F(float): pass
class B(bytearray): pass
print(*map(getsizeof, [D(), L(), S(), E(), O(), F(), B()]))

# situation: instance/dict-first-instance
from sys import getsizeof
sizes = []
for n in range(41):
    class A: pass
    a = A()
    for i in range(n):
        setattr(a, "x%d" % i, i)
    sizes.append(getsizeof(a.__dict__))
print(*sizes)

# situation: instance/dict-second-instance
from sys import getsizeof
sizes = []
for n in range(41):
    class A: pass
    for k in range(2):
        a = A()
        for i in range(n):
            setattr(a, "x%d" % i, i)
    sizes.append(getsizeof(a.__dict__))
print(*sizes)

# situation: instance/dict-of-nth-instance
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = self.c = 1
kept = [A() for i in range(60)]
print(*[getsizeof(a.__dict__) for a in kept])

# situation: instance/dict-seen-at-once
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = self.c = 1
sizes = []
kept = []
for i in range(60):
    kept.append(A())
    sizes.append(getsizeof(kept[-1].__dict__))
print(*sizes)

# situation: instance/dict-attribute-added-later
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = 1
first, second = A(), A()
second.later = 1
print(getsizeof(first.__dict__), getsizeof(second.__dict__), getsizeof(A().__dict__))

# situation: instance/dict-other-order
from sys import getsizeof
class A: pass
a, b = A(), A()
a.x = 1
a.y = 2
b.y = 1
b.x = 2
print(getsizeof(a.__dict__), getsizeof(b.__dict__))

# situation: instance/dict-attribute-deleted
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = self.c = 1
a = A()
del a.b
b = A()
print(getsizeof(a.__dict__), getsizeof(b.__dict__))
b.d = 1
print(getsizeof(b.__dict__), getsizeof(A().__dict__))

# situation: instance/dict-materialised-then-grown
from sys import getsizeof
class A: pass
a = A()
d = a.__dict__
sizes = [getsizeof(d)]
for i in range(40):
    setattr(a, "x%d" % i, i)
    sizes.append(getsizeof(d))
print(*sizes)

# situation: instance/dict-filled-directly
from sys import getsizeof
class A: pass
a = A()
sizes = []
for i in range(40):
    a.__dict__["x%d" % i] = i
    sizes.append(getsizeof(a.__dict__))
print(*sizes)

# situation: instance/dict-int-key
from sys import getsizeof
class A: pass
a = A()
a.x = 1
a.__dict__[1] = 1
print(getsizeof(a.__dict__))

# situation: instance/dict-copied
from sys import getsizeof
class A:
    def __init__(self):
        self.a = self.b = 1
a = A()
print(getsizeof(a.__dict__.copy()), getsizeof(dict(a.__dict__)), getsizeof({**a.__dict__}), getsizeof(vars(a)))

# situation: instance/dict-replaced
from sys import getsizeof
class A: pass
a = A()
a.__dict__ = {"x": 1}
print(getsizeof(a), getsizeof(a.__dict__))

# situation: instance/many-classes-of-attributes
from sys import getsizeof
class A:
    def __init__(self, n):
        for i in range(n):
            setattr(self, "x%d" % i, i)
print(*[getsizeof(A(n).__dict__) for n in (3, 10, 3, 35, 3, 3)])

# situation: exception/sizes
from sys import getsizeof
print(*map(getsizeof, [BaseException(), Exception("x"), ValueError("a", 1), KeyError(1), OSError(1, "x"), StopIteration(1), SystemExit(1), ImportError("x"), SyntaxError("x"), NameError("x"), AttributeError("x"), UnicodeDecodeError("utf8", b"", 0, 1, "x"), ZeroDivisionError(), RecursionError(), StopAsyncIteration(), GeneratorExit(), KeyboardInterrupt(), Warning()]))

# situation: exception/groups (3.11+)
from sys import getsizeof
print(getsizeof(ExceptionGroup("x", [ValueError()])), getsizeof(BaseExceptionGroup("x", [KeyboardInterrupt()])))

# situation: exception/user-defined
from sys import getsizeof
class E(Exception):
    def __init__(self, code):
        self.code = code
e = E(1)
print(getsizeof(e), getsizeof(e.__dict__))

# situation: iterator/sizes
from sys import getsizeof
print(*map(getsizeof, [iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(3)), iter(range(10 ** 20)), iter(""), iter(b""), iter(bytearray()), reversed([]), reversed(()), reversed({}), enumerate([]), zip(), map(str, []), filter(None, []), iter(int, 1)]))

# situation: iterator/itertools
from sys import getsizeof
import itertools as it
print(*map(getsizeof, [it.count(), it.cycle([]), it.repeat(1), it.chain(), it.islice([], 1), it.groupby([]), it.tee([])[0], it.accumulate([]), it.starmap(max, []), it.takewhile(max, []), it.dropwhile(max, []), it.filterfalse(max, []), it.compress([], []), it.zip_longest()]))

# situation: iterator/combinatorics
from sys import getsizeof
import itertools as it
print(getsizeof(it.product([1, 2], [3])), getsizeof(it.permutations([1, 2, 3], 2)), getsizeof(it.combinations([1, 2, 3], 2)), getsizeof(it.combinations_with_replacement([1, 2, 3], 2)))

# situation: object/views-and-proxies
from sys import getsizeof
import types, weakref
class A: pass
d = {"a": 1}
print(*map(getsizeof, [d.keys(), d.values(), d.items(), types.MappingProxyType(d), types.SimpleNamespace(a=1), weakref.ref(A), weakref.proxy(A), types.ModuleType("m"), types.CellType(1), list[int]]))

# situation: object/type-union (3.10+)
from sys import getsizeof
print(getsizeof(int | str))

# situation: object/library-classes
from sys import getsizeof
import datetime, decimal, fractions, enum, dataclasses, uuid
class Color(enum.Enum):
    RED = 1
@dataclasses.dataclass
class P:
    x: int = 1
print(*map(getsizeof, [datetime.date(2000, 1, 1), datetime.datetime(2000, 1, 1), datetime.timedelta(1), datetime.time(1), decimal.Decimal(1), decimal.Decimal(10 ** 40), fractions.Fraction(1, 2), Color.RED, P()]))

# situation: callable/frame-holders
# For each: size, locals, cells that are no parameters, cells, free variables, depth of the stack.
import sys
from sys import getsizeof
def g0():
    yield
def g1(a, b, c):
    x = y = z = a
    yield
def g2(n):
    for i in range(n):
        for j in range(i):
            yield i, j, n
def g3(a):
    x = a
    def inner():
        return a, x
    yield inner
def g4():
    x = 1
    def g5():
        yield x
    return g5()
async def c0(a):
    return a
async def a0(a):
    yield a
def f(a, b):
    x = [a, b]
    return sys._getframe()
def facts(kind, holder, code):
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    print(kind, getsizeof(holder), code.co_nlocals, len(cells), len(code.co_cellvars), len(code.co_freevars), code.co_stacksize)
for it in (g0(), g1(1, 2, 3), g2(3), g3(1), g4(), (i for i in ()), (i * j for i in () for j in () if i)):
    facts("generator", it, it.gi_code)
c = c0(1)
facts("coroutine", c, c.cr_code)
c.close()
facts("async_generator", a0(1), a0.__code__)
facts("frame", f(1, 2), f.__code__)

# situation: callable/code-objects
# For each: size and bytes of code.
from sys import getsizeof
def f(): pass
def g(a, b):
    c = a + b
    for i in range(c):
        print(i)
    return [x for x in range(c)]
def h(*args, **kwargs):
    try:
        return args[0](**kwargs)
    except Exception as e:
        raise ValueError from e
for function in (f, g, h):
    print(getsizeof(function.__code__), len(function.__code__.co_code))
