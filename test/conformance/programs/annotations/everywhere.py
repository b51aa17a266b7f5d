# Annotations that all versions have: of functions, classes, variables, and what becomes of them.
import sys

n: int = 3


def f(a: int, b: "str" = "x", *c: float, d: bool = True, **e: bytes) -> None:
    local: int = 3
    return local


print(f.__annotations__, f(1))
f.__annotations__["a"] = str
print(f.__annotations__["a"])
f.__annotations__ = {"z": 1}
print(f.__annotations__)
try:
    f.__annotations__ = 3
except TypeError as error:
    print(error)
del f.__annotations__
print(f.__annotations__)


class C:
    x: int
    y: "text" = 2
    __private: float = 1.0
    z: list = []

    def m(self, other: "C") -> "C":
        self.w: int = 4
        return self


print(C.__annotations__, C.m.__annotations__, C().m(0).w)


class D(C):
    v: int


print(D.__annotations__, hasattr(D, "v"))
print(sys.modules[__name__].__annotations__)


def g(a=1, *, b: int = 2) -> "r":
    pass


print(g.__annotations__, (lambda: 0).__annotations__)
