"""Which built-in types can be bases, and what their instances then have."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


BASES = (object, int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, Exception, OSError, type, property,
         staticmethod, classmethod, super, enumerate, zip, map, filter, reversed)
for base in BASES:
    made = type("Made", (base,), {"x": 1})
    slotted = type("Slotted", (base,), {"__slots__": ()})
    print(base.__name__, made.__base__ is base, made.x, made.__dictoffset__ != 0, slotted.__dictoffset__ != 0, made.__itemsize__, made.__mro__[1:] == base.__mro__)
for base in (bool, range, slice, type(None), type(...), type(NotImplemented), type(lambda: 0), type(len), type([].append),
             type((x for x in [])), type({}.keys()), type(iter([])), type(object.__dict__), type(int.__add__), type((1).__add__),
             type(list.append), type(int.real), type((lambda: BASES).__code__), type((lambda: attempt).__call__)):
    attempt(lambda: type("Made", (base,), {}))
pairs = ((int, float), (int, object), (list, dict), (str, bytes), (Exception, list), (Exception, object), (KeyError, ValueError), (OSError, ValueError),
         (OSError, ImportError), (set, frozenset), (type, object), (property, int))
for left, right in pairs:
    attempt(lambda: type("Made", (left, right), {}).__base__)
    attempt(lambda: type("Made", (right, left), {}).__base__)


class Mixin:
    __slots__ = ()

    def mixed(self):
        return f"{type(self).__name__} of {type(self).__bases__[-1].__name__}"


class WithDict:
    def other(self):
        return sorted(self.__dict__)


for base, args in ((int, (5,)), (str, ("ab",)), (list, ([1],)), (dict, ({1: 2},)), (float, (1.5,)), (set, ([1],)), (bytes, (b"x",))):
    made = type("Mixed", (Mixin, WithDict, base), {})
    value = made(*args)
    value.attribute = 1
    print(value, value.mixed(), value.other(), isinstance(value, base), value == base(*args), type(value + value if base in (int, str, list, tuple, float, bytes) else value).__name__)
