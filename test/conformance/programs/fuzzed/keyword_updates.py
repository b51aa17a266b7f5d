# Sizes of dictionaries after update and __init__ with named arguments: a small one takes the place of an emptied one.
import gc
import sys


class Sub(dict):
    pass


def emptied(count, make=int):
    made = {make(i): i for i in range(count)}
    for key in list(made):
        del made[key]
    return made


for kind in (int, str):
    made = emptied(30, kind)
    print(sys.getsizeof(made))
    made.update(a=1)
    print(sys.getsizeof(made), made)
    made = emptied(30, kind)
    made |= {"a": 1}
    print(sys.getsizeof(made), made)
    made = emptied(30, kind)
    made["a"] = 1
    print(sys.getsizeof(made), made)

held = [1]
for named in ({}, {"a": held}, {c: held for c in "abcdefghijk"}):
    for made in (Sub(**named), dict(**named), dict({1: 1}, **named)):
        print(sys.getsizeof(made), len(made), gc.is_tracked(made))
    made = emptied(200)
    made.__init__(**named)
    print(sys.getsizeof(made), len(made), sys.getrefcount(held), gc.is_tracked(made))
    made = {}
    made.update({1: 2}, **named)
    print(sys.getsizeof(made), len(made), sys.getrefcount(held), gc.is_tracked(made))
for wrong in (lambda d: d.update(1, 2, a=1), lambda d: d.update(1, a=1), lambda d: d.__init__(1, 2)):
    made = {}
    try:
        wrong(made)
    except TypeError as error:
        print(error, made)
