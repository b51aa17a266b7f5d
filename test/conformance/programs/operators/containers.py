"""Container protocols: items, slices, membership, iteration, lengths, __missing__, __reversed__."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Sequence:
    """Only __getitem__ and __len__."""

    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return ("slice", index.start, index.stop, index.step)
        return self.items[index]

    def __len__(self):
        return len(self.items)


s = Sequence("a", "b", "c")
print(list(s), "b" in s, "z" in s, s[1], s[-1], s[1:], s[:2:3], s[...] if False else None, [*s], tuple(reversed(s)))
first, *rest = s
print(first, rest, len(s), bool(s), bool(Sequence()), max(s), sorted(s, reverse=True), list(enumerate(s)), list(zip(s, s)))
iterator = iter(s)
print(next(iterator), iterator.__length_hint__(), list(iterator), type(iterator).__name__)


class OnlyGetItem:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


o = OnlyGetItem()
print(list(o), 20 in o, 25 in o)
attempt(lambda: len(o))
attempt(lambda: reversed(o))
attempt(lambda: [*o])


class Odd:
    def __getitem__(self, index):
        raise KeyError(index)


attempt(lambda: list(Odd()))


class Mapping:
    def __init__(self):
        self.log = []

    def __getitem__(self, key):
        return ("get", key)

    def __setitem__(self, key, value):
        self.log.append(("set", key, value))

    def __delitem__(self, key):
        self.log.append(("del", key))


m = Mapping()
m[1] = 2
m[1, 2] = 3
m[1:2] = 4
m[...] = 5
del m[1], m[2:3, ...]
print(m.log, m[1, 2:3], m[None], m[()])


class ReadOnly:
    def __getitem__(self, key):
        return key


def store():
    ReadOnly()[1] = 2


def remove():
    del ReadOnly()[1]


class WriteOnly:
    def __setitem__(self, key, value):
        pass


def remove_from_write_only():
    del WriteOnly()[1]


attempt(store)
attempt(remove)
attempt(remove_from_write_only)
attempt(lambda: WriteOnly()[1])
attempt(lambda: object()[1])


class Defaults(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = Defaults(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)
attempt(lambda: {}["x"])


class Iterator:
    def __init__(self, stop):
        self.at, self.stop = 0, stop

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        if self.at > self.stop:
            raise StopIteration("done")
        return self.at

    def __length_hint__(self):
        return self.stop - self.at


print(list(Iterator(3)), sum(Iterator(4)), 2 in Iterator(3), next(Iterator(0), "default"))
attempt(lambda: next(Iterator(0)))


class NotIterator:
    def __iter__(self):
        return 5


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("hint")
        return self.hint


attempt(lambda: iter(NotIterator()))
for hint in (1, 10, NotImplemented, -1, "x", TypeError, ValueError):
    attempt(lambda: list(Hint(hint)))


class Lengths:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (3, 0, True, -1, 2**70, "x", 1.5, None):
    attempt(lambda: (len(Lengths(length)), bool(Lengths(length))))


class Contains:
    def __contains__(self, item):
        return "truthy" if item else []


print(1 in Contains(), 0 in Contains(), 0 not in Contains())


class Reversible:
    def __reversed__(self):
        return "anything"


print(reversed(Reversible()))
attempt(lambda: list(reversed({1: 2})))
attempt(lambda: reversed({1, 2}))
