# What is said when something is called that cannot be, or with arguments that do not fit.
import functools
import math
import random as dice
import struct
import time
import types


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def show(*args, **named):
    print(args, named)


# A module in the place of its function.
attempt(lambda: dice())
attempt(lambda: time(3))
attempt(lambda: math())
own = types.ModuleType("tool")
attempt(lambda: own())
own.tool = 5
attempt(lambda: own())
own.tool = show
attempt(lambda: own(1))

# The callee as errors name it.
nothing, number, text = None, 12, "word"
for callee in (nothing, number, text, ..., [1], show, len, dict, "".join, math.sin, attempt.__call__):
    attempt(lambda: callee(*attempt))
    attempt(lambda: callee(**attempt))
    attempt(lambda: callee(**{"a": 1}, **{"a": 2}))


# Mappings that say a key twice, and keys that are a kind of text.
class Pairs:
    def __init__(self, *pairs):
        self.pairs = pairs

    def keys(self):
        return [key for key, _ in self.pairs]

    def __getitem__(self, wanted):
        return [value for key, value in self.pairs if key == wanted]


attempt(lambda: show(**Pairs(("x", 1), ("y", 2))))
attempt(lambda: show(**Pairs(("x", 1), ("x", 2))))
attempt(lambda: show(x=0, **Pairs(("y", 1), ("x", 2))))


class Broken(Pairs):
    def __getitem__(self, wanted):
        raise KeyError(*self.pairs[0])


attempt(lambda: show(**Broken(("x", 1))))


class Word(str):
    pass


attempt(lambda: show(**{Word("a"): 1, "b": 2}))
attempt(lambda: (lambda a, b: a - b)(**{Word("b"): 1, Word("a"): 5}))
attempt(lambda: [type(key).__name__ for key in (lambda **named: named)(**{Word("a"): 1, "b": 2})])
attempt(lambda: show(**{1: 2}))

# Keywords that are too many, and none allowed.
attempt(lambda: min(1, key=2, default=3, other=4))
attempt(lambda: max([1], other=4))
attempt(lambda: ImportError("gone", name="a", path="b", other="c", more="d"))
attempt(lambda: ImportError("gone", other="c"))
attempt(lambda: struct.pack(format="i"))
attempt(lambda: struct.pack_into(format="i"))
attempt(lambda: struct.Struct("i").pack(value=1))
attempt(lambda: time.localtime(seconds=1))
attempt(lambda: time.strftime(format="%Y"))
attempt(lambda: math.sin(x=1))
attempt(lambda: functools.reduce(function=max))


# Classes whose calls make no exception.
class Wrong(Exception):
    def __new__(cls, *args):
        return [cls]


def waiting():
    yield


attempt(lambda: waiting().throw(Wrong))
try:
    raise Wrong
except TypeError as error:
    print(error)
