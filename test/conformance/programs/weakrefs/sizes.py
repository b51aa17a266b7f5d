# What weak references and what they hang on take.
import sys
import weakref


class A:
    pass


class WithSlot:
    __slots__ = ("__weakref__",)


class WithBoth:
    __slots__ = ("x", "__weakref__")


class Ref(weakref.ref):
    pass


class SlotRef(weakref.ref):
    __slots__ = ()


class KeyRef(weakref.ref):
    __slots__ = ("key",)


class Bare:
    __slots__ = ()


a = A()
print(*map(sys.getsizeof, (weakref.ref(a), weakref.proxy(a), weakref.ref(a, print), weakref.proxy(A))))
print(*map(sys.getsizeof, (Ref(a), SlotRef(a), KeyRef(a))))
print(*map(sys.getsizeof, (A(), WithSlot(), WithBoth(), Bare())))
print(sys.getsizeof(a) == sys.getsizeof(A()))
print(sys.getrefcount(a), weakref.getweakrefcount(a))
r = weakref.ref(a)
print(sys.getrefcount(r), sys.getrefcount(a), sys.getrefcount(r()))
