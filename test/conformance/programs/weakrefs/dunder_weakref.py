# `__weakref__` of an instance, and classes that have or lack the slot.
import weakref


class A:
    pass


class B(A):
    __slots__ = ()


class C:
    __slots__ = ("__weakref__",)


class D(C):
    __slots__ = ("x",)


for cls in (A, B, C, D):
    x = cls()
    before = x.__weakref__
    r = weakref.ref(x)
    print(cls.__name__, type(before), x.__weakref__ is r, "__weakref__" in cls.__dict__)
    extra = weakref.ref(x, lambda ref: None)
    print(x.__weakref__ is r, weakref.getweakrefcount(x))
print(type(A.__dict__["__weakref__"]).__name__)
for text in ("class E: __slots__ = ()", "class F(A): __slots__ = ('__weakref__',)"):
    print(text)
try:

    class F(A):
        __slots__ = ("__weakref__",)

except TypeError as error:
    print(error)


class E:
    __slots__ = ()


try:
    E().__weakref__
except AttributeError as error:
    print(error)
try:
    A().__weakref__ = 1
except AttributeError as error:
    print(error)
