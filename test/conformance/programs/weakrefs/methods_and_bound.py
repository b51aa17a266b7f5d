# Bound methods are made anew at each access, so that a weak reference to one dies at once.
import weakref


class A:
    def method(self, x=1):
        return (self.name, x)

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def plain():
        return "plain"


a = A()
a.name = "a"
print(weakref.ref(a.method)())
m = a.method
r = weakref.ref(m)
print(r() is m, r()(5), weakref.getweakrefcount(a), weakref.getweakrefcount(m))
f = weakref.ref(A.method)
print(f() is A.method, f().__name__)
print(weakref.ref(A.make)(), weakref.ref(A.plain)() is A.plain)
del m
print(r())
p = weakref.proxy(a)
print(p.method(2), p.make(), p.plain())
bound = p.method
print(bound(3), bound.__self__ is a)
del a, bound
try:
    p.method()
except ReferenceError as error:
    print(error)
