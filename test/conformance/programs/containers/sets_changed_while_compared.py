# Members whose comparison empties the sets that an operation goes through.
from random import Random

chance = Random(46615)


class Unruly:
    enabled = False

    def __eq__(self, other):
        if not Unruly.enabled:
            return False
        if chance.randrange(20) == 0:
            left.clear()
        if chance.randrange(20) == 0:
            right.clear()
        return bool(chance.randrange(2))

    def __hash__(self):
        return chance.randrange(2)


def in_place_and(a, b):
    a &= b
    return a


def in_place_or(a, b):
    a |= b
    return a


def in_place_sub(a, b):
    a -= b
    return a


def in_place_xor(a, b):
    a ^= b
    return a


operations = {
    "eq": lambda a, b: a == b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "sub": lambda a, b: a - b,
    "xor": lambda a, b: a ^ b,
    "isdisjoint": lambda a, b: a.isdisjoint(b),
    "issuperset": lambda a, b: a.issuperset(list(b)),
    "intersection of a list": lambda a, b: a.intersection(list(b)),
    "difference of a dict": lambda a, b: a - set(dict.fromkeys(b)),
    "iand": in_place_and,
    "ior": in_place_or,
    "isub": in_place_sub,
    "ixor": in_place_xor,
}

for name, operation in operations.items():
    results = []
    for _ in range(12):
        Unruly.enabled = False
        left = {Unruly() for _ in range(chance.randrange(50))}
        right = {Unruly() for _ in range(chance.randrange(50))}
        Unruly.enabled = True
        try:
            result = operation(left, right)
            results.append(result if isinstance(result, bool) else len(result))
        except RuntimeError as error:
            results.append(str(error))
    print(name, results)
