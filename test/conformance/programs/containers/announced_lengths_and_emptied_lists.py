# Lengths that iterators announce, lists that a comparison empties, and copies that set methods make.
import sys


class Announcing:
    def __init__(self, length):
        self.length = length

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __length_hint__(self):
        return self.length


for length in (0, 5, 1000, -1, sys.maxsize, sys.maxsize + 1):
    numbers = [1, 2, 3]
    try:
        numbers.extend(Announcing(length))
        print(length, numbers, sys.getsizeof(numbers))
    except (ValueError, OverflowError) as error:
        print(length, type(error).__name__, error)


class Emptying:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return NotImplemented


left, right = [], []
for is_alone in (False, True):
    for compare in ("__eq__", "__ne__", "__le__"):
        left[:] = [Emptying(left if is_alone else right)]
        right[:] = [1 if is_alone else Emptying(left)]
        print(is_alone, compare, getattr(left, compare)(right), left, right == [1])

frozen = frozenset("abc")
for name in ("intersection", "difference", "union", "copy", "__copy__"):
    method = getattr(frozen, name, None)
    print(name, method is not None and method() is frozen)

print(type.__dict__["__name__"].__get__(type), isinstance(type.__mro__, tuple))
