# Subclasses of weakref.ref are never shared and may carry attributes.
import weakref


class Named(weakref.ref):
    def __init__(self, target, callback=None, name="?"):
        super().__init__(target, callback)
        self.name = name

    def __call__(self):
        target = super().__call__()
        return None if target is None else (self.name, target)


class Slotted(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


class Target(list):
    pass


t = Target([1, 2])
n = Named(t, name="n")
m = Named(t, name="m")
print(n is m, n(), m.name, n == weakref.ref(t), type(n).__mro__[1] is weakref.ref)
plain = weakref.ref(t)
s = Slotted(t, lambda ref: print("gone", ref.key, ref()), 17)
print([type(r).__name__ for r in weakref.getweakrefs(t)])
print(s.key, hasattr(s, "__dict__"), hasattr(n, "__dict__"))
proxy = weakref.proxy(t)
print([type(r).__name__ for r in weakref.getweakrefs(t)])
try:
    s.other = 1
except AttributeError as error:
    print(type(error).__name__)
try:
    hash(n)
except TypeError as error:
    print(error)
del t
print(n(), m(), plain(), s())
