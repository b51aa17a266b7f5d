# Which classes keep the attributes of their instances inside these, behind the fields of a built-in base.
import gc
import sys


class Names(list):
    pass


class Table(dict):
    pass


class Word(str):
    pass


class Number(float):
    pass


class Many(set):
    pass


class Whole(int):
    pass


class Pair(tuple):
    pass


class Failure(Exception):
    pass


class Slotted:
    __slots__ = ("a", "__dict__")


class Plain:
    pass


for cls in (Names, Table, Word, Number, Many, Whole, Pair, Failure, Slotted, Plain):
    print(cls.__name__, bool(cls.__flags__ & 4), cls.__basicsize__, cls.__dictoffset__, sys.getsizeof(cls()))
    each = cls()
    each.mark = [cls]
    kinds = sorted(type(held).__name__ for held in gc.get_referents(each))
    print(" ", kinds, vars(each) == {"mark": [cls]}, len(vars(each)))
    each.other = 1
    del each.mark
    print(" ", vars(each))


def found(make):
    gc.collect()
    make()
    return gc.collect()


def with_attribute():
    names = Names()
    names.append(names)
    names.attribute = 1


def with_dictionary():
    names = Names()
    names.me = names
    vars(names)


print(found(with_attribute), found(with_dictionary))
