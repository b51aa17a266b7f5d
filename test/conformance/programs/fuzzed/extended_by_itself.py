# Lists and deques of subclasses with an __iter__ of their own that are extended by themselves.
import collections
import sys


class Letters(list):
    def __iter__(self):
        return iter("it")


class Unfit(list):
    __iter__ = None


class Watching(list):
    def __iter__(self):
        yield 1
        print(len(self), sys.getsizeof(self))
        yield 2
        self.append("in")
        yield 3


class Raising(list):
    def __iter__(self):
        yield 1
        raise KeyError("k")


class Plain(list):
    pass


def added(made):
    made += made
    return made


def extended(made):
    made.extend(made)
    return made


def replaced(made):
    made[1:] = made
    return made


def replaced_in_steps(made):
    made[::1] = made
    return made


for kind in (list, Plain, Letters, Unfit, Watching, Raising):
    for change in (added, extended, replaced, replaced_in_steps):
        for items in ([], [1], [8, 9]):
            made = kind(items)
            if len(made) != len(items):
                made = kind()
                for item in items:
                    list.append(made, item)
            try:
                print(kind.__name__, change.__name__, change(made) is made)
            except (TypeError, KeyError, ValueError) as error:
                print(kind.__name__, change.__name__, repr(error))
            print(list.__repr__(made) if kind is not Unfit else made, sys.getsizeof(made))


class Deque(collections.deque):
    def __iter__(self):
        return iter("it")


made = Deque()
made += made
print(len(made))
made.extend(made)
print(len(made))
made.extendleft(made)
print(len(made), made[0], made[1], made[-1])
made *= 3
print(len(made))
