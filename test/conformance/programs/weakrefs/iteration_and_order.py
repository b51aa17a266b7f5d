# The order of weak references on an object through additions and removals.
import weakref


class A:
    pass


class Ref(weakref.ref):
    pass


def kinds(thing):
    return ["ref" if type(r) is weakref.ref and r.__callback__ is None else type(r).__name__[0] + ("c" if r.__callback__ else "") for r in weakref.getweakrefs(thing)]


a = A()
c1 = weakref.ref(a, len)
print(kinds(a))
p = weakref.proxy(a)
print(kinds(a))
r = weakref.ref(a)
print(kinds(a))
s1, s2 = Ref(a), Ref(a)
print(kinds(a), [x is s1 for x in weakref.getweakrefs(a)])
c2 = weakref.ref(a, len)
pc = weakref.proxy(a, len)
print(kinds(a))
del r
print(kinds(a))
r = weakref.ref(a)
print(kinds(a)[0])
del p, s1
print(kinds(a))
p = weakref.proxy(a)
print(kinds(a))
