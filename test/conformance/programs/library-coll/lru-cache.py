# functools.lru_cache and cache: hits and misses, limits, typed keys, clearing, methods, reentrance.
import sys
from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=3)
def square(n):
    "Squares."
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 2, 1)], calls, square.cache_info())
print(square.cache_parameters(), square.__wrapped__(5), square.__name__, sys.getsizeof(square))
square.cache_clear()
print(square.cache_info(), square(1), square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info(), fib.cache_parameters())


@lru_cache(maxsize=None, typed=True)
def kind(x, *, flag=False):
    return type(x).__name__, flag


print(kind(1), kind(1.0), kind(True), kind(1, flag=True), kind(1, flag=True), kind.cache_info())


@lru_cache
def combine(a, b=2, *rest, **named):
    return a, b, rest, tuple(named.items())


print(combine(1), combine(1, 2), combine(1, b=2), combine(b=2, a=1), combine(1, 2, 3), combine(1, x=1, y=2))
print(combine(1, y=2, x=1), combine("1"), combine(1.0), combine(True), combine.cache_info())


@lru_cache(0)
def never(n):
    return n


print(never(1), never(1), never.cache_info(), lru_cache(maxsize=-5)(len).cache_info())


class Tree:
    def __init__(self, value):
        self.value = value

    @lru_cache(maxsize=2)
    def double(self):
        print("computing", self.value)
        return self.value * 2

    @staticmethod
    @cache
    def fixed():
        return "fixed"


t, u = Tree(1), Tree(2)
print(t.double(), t.double(), u.double(), Tree.double(t), Tree.double.cache_info(), Tree.fixed(), t.fixed())


@lru_cache(maxsize=2)
def fail(n):
    if n < 0:
        raise ValueError(n)
    return n


for n in (-1, 1, -1):
    try:
        print(fail(n))
    except ValueError as error:
        print("ValueError", error, fail.cache_info())


@lru_cache(maxsize=4)
def climb(n):
    return 0 if n == 0 else 1 + climb(n - 1)


print(climb(12), climb.cache_info(), climb(9), climb(11), climb.cache_info())
for call in (
    lambda: square([]),
    lambda: square(),
    lambda: square({1}, 2),
    lambda: lru_cache("x"),
    lambda: lru_cache(maxsize="x")(len),
    lambda: lru_cache(1)(5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
