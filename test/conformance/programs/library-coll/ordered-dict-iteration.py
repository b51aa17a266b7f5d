# Iterating over an OrderedDict that changes, keys with their own equality, and overriding subclasses.
from collections import OrderedDict


def changing(action, view=lambda od: od):
    od = OrderedDict(a=1, b=2, c=3)
    try:
        for item in view(od):
            print(item, end=" ")
            action(od)
        print("done", od)
    except (RuntimeError, KeyError) as error:
        print(type(error).__name__, error)


changing(lambda od: od.setdefault("z"))
changing(lambda od: od.pop("c", None))
changing(lambda od: od.move_to_end("a"))
changing(lambda od: od.update(b=5))
changing(lambda od: od.clear())
changing(lambda od: None, lambda od: od.items())
changing(lambda od: od.pop("a", None), lambda od: od.values())
changing(lambda od: None, reversed)
changing(lambda od: None, lambda od: reversed(od.items()))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 7

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


od = OrderedDict()
od[Key("a")] = 1
od[Key("b")] = 2
od[Key("a")] = 3
print(od)
del od[Key("a")]
print(od, list(od.items()))


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __delitem__(self, key):
        print("deleting", key)
        super().__delitem__(key.upper())


u = Upper({"a": 1}, b=2)
u.update(c=3)
u |= {"d": 4}
del u["a"]
print(u, u.pop("B"), u.popitem(), u.setdefault("e", 5), u, type(u.copy()).__name__)
pairs = iter(OrderedDict(a=1, b=2).items())
first = next(pairs)
print(first, next(pairs), first, next(pairs, "over"), next(pairs, "over"))
