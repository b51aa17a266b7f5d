# Which objects are one and the same. Every section is a program of its own; what it prints is the fact.

# situation: identity/small-ints
print(*[n for n in range(-10, 300) if int(str(n)) is int(str(n))])

# situation: identity/small-int-range
same = [n for n in range(-2000, 2000) if int(str(n)) is int(str(n))]
print(same[0], same[-1], len(same))

# situation: identity/computed-small-int
x = 250
print(x + 6 is 256 + 0, x + 7 is int("257"))

# situation: identity/constants-of-one-code-object
def f():
    a = 1000
    b = 1000
    return a is b
print(f())

# situation: identity/constants-of-two-code-objects
def f():
    return 1000
def g():
    return 1000
print(f() is g())

# situation: identity/global-constants
a = 1000
b = 1000
print(a is b)

# situation: identity/float-constants
def f():
    a = 1.5
    b = 1.5
    c = -1.5
    return a is b, a is c
print(*f())

# situation: identity/string-constants
def f():
    return "hello_world"
def g():
    return "hello_world"
print(f() is g())

# situation: identity/string-constants-that-are-no-names
def f():
    return "hello world!"
def g():
    return "hello world!"
print(f() is g())

# situation: identity/computed-strings
a = "".join(["ab", "cd"])
b = "".join(["ab", "cd"])
print(a is b, a is "".join(["abcd"]))

# situation: identity/one-character-strings
print("abc"[1] is "b", chr(98) is "b", "xyz"[0:1] is "x", chr(255) is chr(255), chr(256) is chr(256))

# situation: identity/empty-values
print(() is tuple(), "" is str(), b"" is bytes(), frozenset() is frozenset(), () is tuple([]), "ab"[2:] is "")

# situation: identity/tuple-constants
def f():
    return (1, 2)
print(f() is f(), (1, 2) is (1, 2))

# situation: identity/folded-constants
a = "a" * 3
b = "aaa"
print(a is b, 2 * 500 is 1000)

# situation: identity/copies
t = (1, 2)
s = "ab c"
f = frozenset([1])
print(tuple(t) is t, t[:] is t, s[:] is s, str(s) is s, frozenset(f) is f, t + () is t, s + "" is s)

# situation: identity/bound-methods
class A:
    def m(self): pass
a = A()
print(a.m is a.m, A.m is A.m)

# situation: identity/address-reuse
class A: pass
print(id(A()) == id(A()), id(object()) == id(object()), id([]) == id([]), id({}) == id({}))

# situation: identity/address-reuse-in-loop
class A: pass
print(len({id(A()) for i in range(100)}))

# situation: identity/list-address-reuse
a = []
address = id(a)
del a
b = []
print(id(b) == address)

# situation: identity/dict-address-reuse
a = {}
address = id(a)
del a
b = {}
print(id(b) == address)

# situation: identity/tuple-address-reuse
x = object()
a = (x, x)
address = id(a)
del a
b = (x, x)
print(id(b) == address)

# situation: identity/float-address-reuse
x = float("1.5")
address = id(x)
del x
y = float("2.5")
print(id(y) == address)

# situation: identity/last-in-first-out
class A:
    __slots__ = ("x", "y", "z")
a, b, c = A(), A(), A()
places = [id(a), id(b), id(c)]
del a, b, c
again = [A(), A(), A()]
print(*[places.index(id(x)) for x in again])

# situation: identity/distance-of-neighbours
class A:
    __slots__ = ("x",)
many = [A() for i in range(2000)]
gaps = [id(q) - id(p) for p, q in zip(many[1000:], many[1001:])]
print(max(set(gaps), key=gaps.count))

# situation: identity/interned-attribute-names
class A: pass
a = A()
setattr(a, "some" + str(1), 1)
b = A()
setattr(b, "some" + str(1), 1)
print(list(a.__dict__)[0] is list(b.__dict__)[0])

# situation: identity/interned-keyword-names
def f(**kwargs):
    return list(kwargs)[0]
print(f(abc=1) is "abc", f(**{"ab" + str(1): 1}) is f(**{"ab" + str(1): 1}))

# situation: identity/literal-keys-of-dicts
a = {"some key": 1}
b = {"some key": 2}
print(list(a)[0] is list(b)[0])

# situation: identity/default-argument
def f(a=[]):
    return a
print(f() is f())

# situation: identity/lru-cached
import functools
@functools.lru_cache
def f(n):
    return [n]
print(f(1) is f(1))

# situation: identity/closures
def outer():
    def inner(): pass
    return inner
print(outer() is outer(), outer().__code__ is outer().__code__)

# situation: identity/empty-range-and-slice
print(range(0) is range(0), slice(1) is slice(1), range(3)[0:2] is range(3)[0:2])
