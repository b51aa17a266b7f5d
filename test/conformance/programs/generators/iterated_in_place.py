# What a loop, a comprehension or `yield from` holds of a sequence while it goes through it, and when that dies.
import gc
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name, end="; ")


class Refusing:
    def __iter__(self):
        raise ValueError("no")


class OwnList(list):
    pass


def pair():
    return [Noisy("x"), Noisy("y")]


def loops():
    print(sum(0 for n in tuple(pair())), sum(0 for n in pair()), sum([0 for n in pair()]))
    for n in pair():
        pass
    print("done")
    for n in pair():
        break
    print("left")
    for n in iter(pair()):
        pass
    print("iterator done")
    items = pair()
    for n in items:
        if len(items) < 4:
            items.append(Noisy("z"))
    print(len(items))
    items.clear()
    try:
        for n in pair():
            raise ValueError
    except ValueError:
        print("caught")
    for n in items:
        items.clear()


def delegating(items, last):
    result = yield from items
    print(last, result)


def generators():
    for n in delegating(pair(), "end"):
        print(n.name)
    del n
    running = delegating(pair(), "never")
    next(running)
    running.close()
    print("closed")
    kinds = [1], (1,), "ab", "\U0001f600é", b"ab", bytearray(b"a"), range(3), {1: 2}, {1}, OwnList([1])
    for each in kinds:
        running = delegating(each, "end")
        print(next(running), type(running.gi_yieldfrom).__name__, list(running))
    running = delegating([1, 2], "thrown into")
    next(running)
    for name, given in (("send", 5), ("throw", KeyError("k"))):
        try:
            print(getattr(running, name)(given))
        except (AttributeError, StopIteration, KeyError) as error:
            print(type(error).__name__, error)


def stepping(items):
    for item in items:
        yield item


def nested(items):
    for item in items:
        for other in items:
            yield from [item, other]


def holders():
    items = [1, 2]
    for item in items:
        print(sys.getrefcount(items), [type(each).__name__ for each in gc.get_referrers(items)])
    made = stepping(items)
    print(next(made), sys.getsizeof(made), sys.getrefcount(items))
    made = nested(items)
    print(next(made), sys.getrefcount(items))
    lazy = (item for item in items)
    print(next(lazy), sys.getsizeof(lazy), sys.getrefcount(items))
    print([a for a in "a\U0001f600b"], [[b for b in items] for a in items], {a for a in b"ba"} == {97, 98})
    saved = "outer"
    print([saved for saved in items for other in (saved, saved)], saved)


def refused():
    for act in (
        lambda: (item for item in Refusing()),
        lambda: list(item for item in 5),
        lambda: [item for item in Refusing()],
        lambda: list(delegating(5, "never")),
    ):
        try:
            act()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


for each in (loops, generators, holders, refused):
    each()
    print()
x = (item
     for item in
     Refusing())
