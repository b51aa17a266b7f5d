# What a cache keeps alive, in what order it lets go, and equal keys with hashes of their own.
import gc
import sys
import weakref
from functools import lru_cache


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dead", self.name)


@lru_cache(maxsize=2)
def make(name):
    return Thing(name)


a = make("a")
print(sys.getrefcount(a))
make("b")
make("c")
print("still", a.name)
del a
print(make.cache_info())
make("a")
make.cache_clear()
print("cleared", make.cache_info())


class Holder:
    @lru_cache
    def me(self):
        return self


h = Holder()
h.me()
ref = weakref.ref(h)
del h
gc.collect()
print(ref() is not None)
Holder.me.cache_clear()
print(ref())


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return 1

    def __eq__(self, other):
        print("eq", self.value, other.value)
        return self.value == other.value


@lru_cache(maxsize=2)
def of(key):
    return key.value


print(of(Key(1)), of(Key(2)), of(Key(1)), of.cache_info())
print(of(Key(3)), of(Key(2)), of.cache_info())


def build():
    @lru_cache(maxsize=8)
    def inner(n):
        return inner, n

    inner(1)
    return weakref.ref(inner)


w = build()
print(w() is not None, gc.collect() > 0, w())
