import collections
from collections.abc import (Awaitable, ByteString, Callable, Collection, Container, Coroutine, Generator, Hashable,
                             ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Reversible, Sequence, Set, Sized, ValuesView)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


ABCS = [Container, Hashable, Iterable, Iterator, Reversible, Generator, Sized, Callable, Collection, Sequence,
        MutableSequence, Set, MutableSet, Mapping, MutableMapping, KeysView, ItemsView, ValuesView]
for value in (1, "a", b"b", bytearray(), [], (), {}, set(), frozenset(), range(3), {}.keys(), {}.items(), {}.values(),
              iter([]), (x for x in ()), len, print, None, object(), collections.deque(), memoryview(b""),
              collections.OrderedDict(), collections.Counter(), enumerate([]), zip(), reversed([]), int):
    print(type(value).__name__, [a.__name__ for a in ABCS if isinstance(value, a)])


class Bag(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)


bag = Bag(3, 1, 2)
bag.append(5)
bag.extend([7, 8])
bag += [9]
bag.reverse()
print(list(bag), 5 in bag, bag.index(7), bag.count(1), bag.pop(), bag.pop(0), list(reversed(bag)))
bag.remove(5)
attempt(lambda: bag.remove(50))
attempt(lambda: bag.index(50))
bag.clear()
print(len(bag), list(bag))


class Folded(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


f = Folded({"A": 1}, B=2)
print(f["a"], f.get("Z", 0), "B" in f, list(f.items()), list(f.keys()), f.setdefault("c", 3), f.pop("A"), f == {"b": 2, "c": 3})
print(f.popitem(), list(f), list(f.values()), f.keys() & {"c"}, f.items() | {("x", 1)} if len(f) == 0 else dict(f))
attempt(lambda: f["nope"])
attempt(lambda: f.pop("nope"))
f.clear()
attempt(lambda: f.popitem())


class Bits(Set):
    def __init__(self, items):
        self.items = sorted(set(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


a, b = Bits([1, 2, 3]), Bits([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a.isdisjoint([9]), a == {1, 2, 3}, a > Bits([1]))
print(a._hash() == hash(frozenset([1, 2, 3])), list({1, 9} - a), list([1, 9] & a))


class Steps(Generator):
    def send(self, value):
        return value

    def throw(self, kind, value=None, traceback=None):
        raise StopIteration


s = Steps()
print(next(s), s.send(4), s.close(), isinstance(s, Iterator))
attempt(lambda: Mapping())
attempt(lambda: type("M", (Mapping,), {"__len__": len})())


class Duck:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False

    __hash__ = None


print([k.__name__ for k in ABCS if issubclass(Duck, k)], issubclass(Duck, Collection), isinstance(Duck(), Hashable))
print(Mapping[str, int], Callable[[int], str], Callable[..., int], Iterable[int].__origin__, Callable[[int], str].__args__)
match bag:
    case []:
        print("an empty sequence")
match f:
    case {}:
        print("a mapping")


async def coroutine():
    pass


c = coroutine()
print(isinstance(c, Coroutine), isinstance(c, Awaitable))
c.close()
