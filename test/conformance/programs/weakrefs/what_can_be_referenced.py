# Which objects can be weakly referenced, and which cannot.
import sys
import weakref


class Plain:
    pass


class Slots:
    __slots__ = ("x",)


class SlotsWithWeakref:
    __slots__ = ("x", "__weakref__")


class Inherited(Slots):
    pass


class MyInt(int):
    pass


class MyTuple(tuple):
    pass


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyStr(str):
    pass


class MyError(Exception):
    pass


def function():
    yield 1


things = [Plain(), Slots(), SlotsWithWeakref(), Inherited(), MyInt(3), MyTuple((1,)), MyList(), MyDict(), MyStr("s")]
things += [MyError(), function, function(), Plain, int, type, {1}, frozenset({2}), sys, len, [].append, Plain().__eq__]
things += [function.__code__, lambda: 0, 1, 1.5, "s", b"b", None, (), [], {}, range(2), object(), slice(1), ValueError()]
things += [iter([]), map(len, []), zip(), bytearray(), classmethod(len), staticmethod(len), property(), weakref.ref(Plain)]
for thing in things:
    try:
        ref = weakref.ref(thing)
        print(type(thing).__name__, ref() is thing, weakref.getweakrefcount(thing) > 0)
    except TypeError as error:
        print(error)
