# What sys.getrefcount answers. Every section is a program of its own; what it prints is the fact.

# situation: refcount/global
import sys
x = object()
print(sys.getrefcount(x))

# situation: refcount/global-twice
import sys
x = y = object()
print(sys.getrefcount(x))

# situation: refcount/temporary
import sys
print(sys.getrefcount(object()))

# situation: refcount/local
import sys
def f():
    x = object()
    return sys.getrefcount(x)
print(f())

# situation: refcount/local-twice
import sys
def f():
    x = object()
    y = x
    return sys.getrefcount(x)
print(f())

# situation: refcount/local-after-del-of-alias
import sys
def f():
    x = object()
    y = x
    del y
    return sys.getrefcount(x)
print(f())

# situation: refcount/instance-attribute
import sys
class Box: pass
b = Box()
b.value = object()
print(sys.getrefcount(b.value))

# situation: refcount/class-attribute
import sys
class Box:
    value = object()
print(sys.getrefcount(Box.value))

# situation: refcount/slot
import sys
class Box:
    __slots__ = ("value",)
b = Box()
b.value = object()
print(sys.getrefcount(b.value))

# situation: refcount/list-item
import sys
items = [object()]
print(sys.getrefcount(items[0]))

# situation: refcount/local-in-list
import sys
def f():
    x = object()
    items = [x, x, x]
    return sys.getrefcount(x)
print(f())

# situation: refcount/tuple-and-dict
import sys
def f():
    x = object()
    t = (x,)
    d = {"k": x, x: 1}
    return sys.getrefcount(x)
print(f())

# situation: refcount/set-member
import sys
x = object()
s = {x}
print(sys.getrefcount(x))

# situation: refcount/list-repeat
import sys
x = object()
items = [x] * 100
print(sys.getrefcount(x))

# situation: refcount/argument-seen-inside
import sys
def callee(a):
    return sys.getrefcount(a)
x = object()
print(callee(x))

# situation: refcount/local-argument-seen-inside
import sys
def callee(a):
    return sys.getrefcount(a)
def caller():
    x = object()
    return callee(x)
print(caller())

# situation: refcount/temporary-argument-seen-inside
import sys
def callee(a):
    return sys.getrefcount(a)
print(callee(object()))

# situation: refcount/keyword-argument-seen-inside
import sys
def callee(*, a):
    return sys.getrefcount(a)
def caller():
    x = object()
    return callee(a=x)
print(caller())

# situation: refcount/three-calls-deep
import sys
def one(a):
    return two(a)
def two(b):
    return three(b)
def three(c):
    return sys.getrefcount(c)
def caller():
    x = object()
    return one(x)
print(caller())

# situation: refcount/starred-parameter
import sys
def callee(*args):
    return sys.getrefcount(args[0]), sys.getrefcount(args)
def caller():
    x = object()
    return callee(x)
print(*caller())

# situation: refcount/starred-call
import sys
def callee(a):
    return sys.getrefcount(a)
def caller():
    args = (object(),)
    return callee(*args)
print(caller())

# situation: refcount/starred-call-from-list
import sys
def callee(a):
    return sys.getrefcount(a)
def caller():
    args = [object()]
    return callee(*args)
print(caller())

# situation: refcount/keywords-parameter
import sys
def callee(**kwargs):
    return sys.getrefcount(kwargs["a"]), sys.getrefcount(kwargs)
def caller():
    x = object()
    return callee(a=x)
print(*caller())

# situation: refcount/double-starred-call
import sys
def callee(a):
    return sys.getrefcount(a)
def caller():
    kwargs = {"a": object()}
    return callee(**kwargs)
print(caller())

# situation: refcount/default-argument
import sys
def f(a=object()):
    return sys.getrefcount(a)
print(f())

# situation: refcount/mutable-default-argument
import sys
def f(a=[]):
    a.append(1)
    return sys.getrefcount(a)
print(f(), f())

# situation: refcount/closure-cell
import sys
def outer():
    x = object()
    def inner():
        return sys.getrefcount(x)
    return inner
print(outer()())

# situation: refcount/closure-cell-while-outer-runs
import sys
def outer():
    x = object()
    def inner():
        return sys.getrefcount(x)
    return inner(), sys.getrefcount(x)
print(*outer())

# situation: refcount/method-self
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
a = A()
print(a.m())

# situation: refcount/method-self-of-temporary
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
print(A().m())

# situation: refcount/method-self-of-local
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
def f():
    a = A()
    return a.m()
print(f())

# situation: refcount/bound-method-kept
import sys
class A:
    def m(self): pass
a = A()
bound = a.m
print(sys.getrefcount(a))

# situation: refcount/bound-method-called
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
a = A()
bound = a.m
print(bound())

# situation: refcount/self-in-init
import sys
class A:
    def __init__(self):
        self.count = sys.getrefcount(self)
print(A().count)

# situation: refcount/self-in-del
import sys
class A:
    def __del__(self):
        print(sys.getrefcount(self))
a = A()
del a

# situation: refcount/self-in-enter-and-exit
import sys
class A:
    def __enter__(self):
        print(sys.getrefcount(self))
        return self
    def __exit__(self, *exc):
        print(sys.getrefcount(self))
with A() as a:
    print(sys.getrefcount(a))

# situation: refcount/with-in-function
import sys
class A:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        print(sys.getrefcount(self))
def f():
    with A() as a:
        print(sys.getrefcount(a))
    print(sys.getrefcount(a))
f()

# situation: refcount/self-in-operator
import sys
class A:
    def __add__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
a, b = A(), A()
print(*(a + b))

# situation: refcount/self-in-operator-with-locals
import sys
class A:
    def __add__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
def f():
    a, b = A(), A()
    return a + b
print(*f())

# situation: refcount/self-in-getattr
import sys
class A:
    def __getattr__(self, name):
        return sys.getrefcount(self)
a = A()
print(a.anything)

# situation: refcount/self-in-property
import sys
class A:
    @property
    def p(self):
        return sys.getrefcount(self)
a = A()
def f():
    x = A()
    return x.p
print(a.p, f())

# situation: refcount/self-in-getitem
import sys
class A:
    def __getitem__(self, key):
        return sys.getrefcount(self), sys.getrefcount(key)
a = A()
print(*a[object()])

# situation: refcount/key-in-hash-and-eq
import sys
class K:
    def __hash__(self):
        print("hash", sys.getrefcount(self))
        return 1
    def __eq__(self, other):
        print("eq", sys.getrefcount(self), sys.getrefcount(other))
        return True
k, other = K(), K()
d = {k: 1}
d[other]

# situation: refcount/loop-variable-over-list
import sys
items = [object()]
for x in items:
    print(sys.getrefcount(x))
print(sys.getrefcount(items))

# situation: refcount/loop-in-function
import sys
def f():
    items = [object(), object()]
    counts = []
    for x in items:
        counts.append(sys.getrefcount(x))
        counts.append(sys.getrefcount(items))
    counts.append(sys.getrefcount(x))
    counts.append(sys.getrefcount(items))
    return counts
print(*f())

# situation: refcount/loop-over-temporary
import sys
for x in [object()]:
    print(sys.getrefcount(x))
print(sys.getrefcount(x))

# situation: refcount/loop-over-enumerate
import sys
def f():
    items = [object()]
    for pair in enumerate(items):
        return sys.getrefcount(pair), sys.getrefcount(pair[1]), sys.getrefcount(items)
print(*f())

# situation: refcount/loop-over-dict-items
import sys
def f():
    d = {"k": object()}
    for key, value in d.items():
        return sys.getrefcount(value), sys.getrefcount(d)
print(*f())

# situation: refcount/list-comprehension
import sys
def f():
    items = [object()]
    return [sys.getrefcount(x) for x in items] + [sys.getrefcount(items) for x in items]
print(*f())

# situation: refcount/global-comprehension
import sys
items = [object()]
print(*[sys.getrefcount(x) for x in items], *[sys.getrefcount(items) for x in items])

# situation: refcount/generator-expression
import sys
def f():
    items = [object()]
    return tuple(sys.getrefcount(x) for x in items)
print(*f())

# situation: refcount/comprehension-free-variable
import sys
def f():
    x = object()
    return [sys.getrefcount(x) for i in range(1)]
print(*f())

# situation: refcount/generator-suspended
import sys
def g():
    x = object()
    yield x
    yield sys.getrefcount(x)
it = g()
first = next(it)
print(sys.getrefcount(first), sys.getrefcount(it), next(it))

# situation: refcount/generator-argument
import sys
def g(a):
    yield
    yield
x = object()
it = g(x)
before = sys.getrefcount(x)
next(it)
print(before, sys.getrefcount(x))

# situation: refcount/generator-yields-temporary
import sys
def g():
    yield object()
for x in g():
    print(sys.getrefcount(x))

# situation: refcount/generator-exhausted
import sys
x = object()
def g(a):
    yield a
it = g(x)
list(it)
print(sys.getrefcount(x))

# situation: refcount/coroutine-argument
import sys
async def c(a):
    return sys.getrefcount(a)
x = object()
coro = c(x)
print(sys.getrefcount(x))
try:
    coro.send(None)
except StopIteration as stop:
    print(stop.value)

# situation: refcount/exception-being-handled
import sys
try:
    raise ValueError("x")
except ValueError as e:
    print(sys.getrefcount(e))

# situation: refcount/exception-handled-in-function
import sys
def f():
    try:
        raise ValueError("x")
    except ValueError as e:
        return sys.getrefcount(e)
print(f())

# situation: refcount/exception-unnamed
import sys
def f():
    error = ValueError("x")
    try:
        raise error
    except ValueError:
        inside = sys.getrefcount(error)
    return inside, sys.getrefcount(error)
print(*f())

# situation: refcount/exception-keeps-locals
import sys
x = object()
def f(a):
    raise ValueError
try:
    f(x)
except ValueError as e:
    kept = e
print(sys.getrefcount(x))
kept.__traceback__ = None
print(sys.getrefcount(x))

# situation: refcount/exception-from-callee
import sys
def f():
    raise KeyError(1)
def g():
    try:
        f()
    except KeyError as e:
        return sys.getrefcount(e), sys.getrefcount(e.__traceback__)
print(*g())

# situation: refcount/finally
import sys
def f():
    x = object()
    try:
        return x
    finally:
        print(sys.getrefcount(x))
f()

# situation: refcount/returned-value
import sys
def make():
    x = object()
    return x
print(sys.getrefcount(make()))

# situation: refcount/unpacked
import sys
def f():
    a, b = object(), object()
    first, *rest = [a, b]
    return sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(rest)
print(*f())

# situation: refcount/swap
import sys
def f():
    a, b = object(), object()
    a, b = b, a
    return sys.getrefcount(a), sys.getrefcount(b)
print(*f())

# situation: refcount/conditional-expression
import sys
def f(flag):
    x = object()
    return sys.getrefcount(x if flag else None)
print(f(True))

# situation: refcount/boolean-operators
import sys
def f():
    x = object()
    return sys.getrefcount(x and x), sys.getrefcount(None or x)
print(*f())

# situation: refcount/walrus
import sys
def f():
    return sys.getrefcount(x := object())
print(f())

# situation: refcount/lambda-argument
import sys
x = object()
print((lambda a: sys.getrefcount(a))(x))

# situation: refcount/map-callback
import sys
def f():
    items = [object()]
    return list(map(sys.getrefcount, items)), list(map(lambda a: sys.getrefcount(a), items))
a, b = f()
print(*a, *b)

# situation: refcount/sorted-key
import sys
counts = []
items = [object(), object()]
sorted(items, key=lambda a: counts.append(sys.getrefcount(a)) or 0)
print(*counts)

# situation: refcount/partial
import sys, functools
def f(a):
    return sys.getrefcount(a)
x = object()
p = functools.partial(f, x)
print(sys.getrefcount(x), p())

# situation: refcount/decorated-by-wrapper
import sys
def wrap(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@wrap
def f(a):
    return sys.getrefcount(a)
x = object()
print(f(x))

# situation: refcount/static-and-class-method
import sys
class A:
    @staticmethod
    def s(a):
        return sys.getrefcount(a)
    @classmethod
    def c(cls, a):
        return sys.getrefcount(a)
x = object()
print(A.s(x), A.c(x), A().c(x))

# situation: refcount/weakref-does-not-count
import sys, weakref
class A: pass
a = A()
w = weakref.ref(a)
print(sys.getrefcount(a), sys.getrefcount(w()))

# situation: refcount/class-and-instances
import sys
class A: pass
before = sys.getrefcount(A)
instances = [A() for i in range(5)]
print(sys.getrefcount(A) - before)

# situation: refcount/subclass
import sys
class A: pass
before = sys.getrefcount(A)
class B(A): pass
print(sys.getrefcount(A) - before)

# situation: refcount/fresh-class
import sys
class A: pass
print(sys.getrefcount(A))

# situation: refcount/fresh-class-with-method
import sys
class A:
    def m(self): pass
print(sys.getrefcount(A), sys.getrefcount(A.m))

# situation: refcount/fresh-function
import sys
def f(): pass
print(sys.getrefcount(f), sys.getrefcount(f.__code__))

# situation: refcount/running-function
import sys
def f():
    return sys.getrefcount(f)
print(f())

# situation: refcount/running-recursive-function
import sys
def f(n):
    if n == 0:
        return sys.getrefcount(f)
    return f(n - 1)
print(f(3))

# situation: refcount/cycle
import sys
items = []
items.append(items)
print(sys.getrefcount(items))

# situation: refcount/list-during-append
import sys
class A:
    def __del__(self):
        pass
def f():
    items = []
    items.append(items)
    return sys.getrefcount(items)
print(f())

# situation: refcount/int-constant
import sys
x = 123456789
print(sys.getrefcount(x))

# situation: refcount/int-constant-in-function
import sys
def f():
    x = 123456789
    return sys.getrefcount(x)
print(f())

# situation: refcount/float-constant
import sys
print(sys.getrefcount(2.5))

# situation: refcount/computed-int
import sys
def f(n):
    x = n * 1000
    return sys.getrefcount(x)
print(f(1000))

# situation: refcount/string-constant-no-name
import sys
def f():
    x = "not a name!"
    return sys.getrefcount(x)
print(f())

# situation: refcount/computed-string
import sys
x = "ab" * len("xyz!")
print(sys.getrefcount(x))

# situation: refcount/tuple-constant
import sys
def f():
    x = (1, 2, 3)
    return sys.getrefcount(x)
print(f())

# situation: refcount/tuple-built
import sys
def f():
    a = object()
    x = (a, a)
    return sys.getrefcount(x), sys.getrefcount(a)
print(*f())

# situation: refcount/none-is-shown-as
import sys
print(sys.getrefcount(None) > 1000000)

# situation: refcount/interned-literal
import sys
x = "heapscope_name"
print(min(sys.getrefcount(x), 1000000))

# situation: refcount/interned-at-run-time
import sys
x = sys.intern("heap" + str(len("scope")))
print(min(sys.getrefcount(x), 1000000))

# situation: refcount/immortal (3.12+)
import sys
print(*[sys.getrefcount(x) for x in (None, True, 0, 256, -5, (), "", b"", "a", int, ..., NotImplemented)])

# situation: refcount/module
import sys, types
m = types.ModuleType("m")
print(sys.getrefcount(m), sys.getrefcount(m.__dict__))

# situation: refcount/instance-dict
import sys
class A: pass
a = A()
a.x = 1
d = a.__dict__
print(sys.getrefcount(d), sys.getrefcount(a.__dict__), sys.getrefcount(a))

# situation: refcount/iterator-holds-list
import sys
items = [1, 2]
it = iter(items)
print(sys.getrefcount(items))
list(it)
print(sys.getrefcount(items))

# situation: refcount/slice-and-copy
import sys
x = object()
items = [x]
other = items[:]
third = list(items)
print(sys.getrefcount(x))

# situation: refcount/dict-get-and-setdefault
import sys
d = {}
x = object()
d["k"] = x
print(sys.getrefcount(d.get("k")), sys.getrefcount(d.setdefault("k")), sys.getrefcount(d.pop("k")), sys.getrefcount(x))

# situation: refcount/pop-and-remove
import sys
x = object()
items = [x, x, x]
y = items.pop()
print(sys.getrefcount(x))
items.remove(x)
del y
print(sys.getrefcount(x))

# situation: refcount/match-capture (3.10+)
import sys
def f():
    x = object()
    match [x, 1]:
        case [a, 1]:
            return sys.getrefcount(x), sys.getrefcount(a)
print(*f())

# situation: refcount/global-statement
import sys
def f():
    global x
    x = object()
    return sys.getrefcount(x)
print(f())

# situation: refcount/f-string
import sys
class A:
    def __format__(self, spec):
        return str(sys.getrefcount(self))
a = A()
def f():
    b = A()
    return f"{b}"
print(f"{a}", f())

# situation: refcount/str-call
import sys
class A:
    def __str__(self):
        return str(sys.getrefcount(self))
a = A()
def f():
    b = A()
    return str(b)
print(str(a), f())

# situation: refcount/comparison
import sys
class A:
    def __lt__(self, other):
        return (sys.getrefcount(self), sys.getrefcount(other))
a, b = A(), A()
def f():
    c, d = A(), A()
    return c < d
print(*(a < b), *f())

# situation: refcount/augmented-assignment
import sys
class A:
    def __iadd__(self, other):
        print(sys.getrefcount(self), sys.getrefcount(other))
        return self
def f():
    a = A()
    a += object()
f()

# situation: refcount/attribute-chain
import sys
class A: pass
def f():
    a = A()
    a.b = A()
    a.b.c = object()
    return sys.getrefcount(a.b), sys.getrefcount(a.b.c)
print(*f())

# situation: refcount/super-call
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
class B(A):
    def m(self):
        return super().m()
b = B()
print(b.m(), B().m())

# situation: refcount/del-name-while-in-use
import sys
class A:
    def m(self):
        global a
        del a
        return sys.getrefcount(self)
a = A()
print(a.m())

# situation: refcount/called-twice-in-loop
import sys
def callee(a):
    return sys.getrefcount(a)
def caller():
    x = object()
    return [callee(x) for i in range(40)]
print(*caller())

# situation: refcount/warm-loop
import sys
def f():
    counts = []
    for i in range(60):
        x = object()
        counts.append(sys.getrefcount(x))
    return counts
print(*f())
