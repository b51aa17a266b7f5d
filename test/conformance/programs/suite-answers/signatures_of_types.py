# `inspect.signature` of built-in types and of classes made from them.
import functools
import inspect
import itertools
import operator
import types


class Names(list):
    pass


class Own(dict):
    def __init__(self, first, *rest, key=None):
        pass


class Plain:
    pass


things = [
    bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, range, slice, object, type, property,
    enumerate, zip, map, filter, reversed, classmethod, staticmethod, memoryview, type(None), types.MappingProxyType,
    operator.itemgetter, operator.attrgetter, operator.methodcaller, functools.partial, itertools.count,
    itertools.chain, itertools.product, itertools.groupby, itertools.accumulate, itertools.permutations,
    Names, Own, Plain, ValueError, functools.cmp_to_key(lambda a, b: 0), operator.itemgetter(1),
]
for thing in things:
    shown = thing.__name__ if isinstance(thing, type) else type(thing).__name__
    try:
        text = repr(thing.__text_signature__)
    except AttributeError:
        text = "-"
    try:
        print(shown, text, inspect.signature(thing))
    except (ValueError, TypeError):
        print(shown, text, "has none")
