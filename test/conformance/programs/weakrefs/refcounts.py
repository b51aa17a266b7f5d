# Weak references do not count, but what they return does.
import sys
import weakref


class A:
    pass


def callback(ref):
    print("callback sees", sys.getrefcount(ref), ref())


a = A()
r = weakref.ref(a)
print(sys.getrefcount(a), sys.getrefcount(r))
held = r()
print(sys.getrefcount(a), sys.getrefcount(r))
del held
rs = [weakref.ref(a), weakref.ref(a)]
print(sys.getrefcount(r), weakref.getweakrefcount(a))
p = weakref.proxy(a)
print(sys.getrefcount(a), sys.getrefcount(p))
one = weakref.ref(a, callback)
print(sys.getrefcount(callback), sys.getrefcount(one))
two = weakref.ref(a, callback)
print(sys.getrefcount(callback))
del a
print(sys.getrefcount(callback), sys.getrefcount(one))
b = A()
single = weakref.ref(b, callback)
del b
print(sys.getrefcount(single), single.__callback__)
