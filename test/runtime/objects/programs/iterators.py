def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(enumerate("abc")), list(enumerate([], 3)), list(enumerate("ab", start=2**62)), list(enumerate(iterable="x")))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate([], "a"))
attempt(lambda: enumerate([], 1, 2))
print(list(zip()), list(zip("ab")), list(zip("abc", range(2))), list(zip([1], [2], [3])))
attempt(lambda: zip(5))
attempt(lambda: zip([1], 5))
attempt(lambda: zip([1], foo=1))
attempt(lambda: map(str))
attempt(lambda: map(str, 5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed())
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
print(list(map(str.upper, "ab")), list(map(pow, [2, 3], [3, 2])), list(map(max, "ab", "ba", "cc")))
print(list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
numbers = iter([1, 2, 3, 4, 5, 6])
print(list(zip(numbers, numbers, numbers)))
print([a + b for a, b in zip([1, 2], [3, 4])], dict(zip("ab", [1, 2])), [i for i, c in enumerate("xyx") if c == "x"])
left, right = iter([1, 2, 3]), iter([1])
print(list(zip(left, right)), list(left))

stream = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(stream), 0)), list(stream))
ended = iter(lambda: 1, 1)
print(list(ended), list(ended))


class Sequence:
    def __getitem__(self, index):
        print("get", index)
        if index > 2:
            raise IndexError
        return index * 10

    def __len__(self):
        return 3


print(list(Sequence()), list(reversed(Sequence())), 20 in Sequence())


class Reversible:
    def __reversed__(self):
        return iter("cba")


class Irreversible(list):
    __reversed__ = None


print(list(reversed(Reversible())))
attempt(lambda: reversed(Irreversible()))


class Hinted:
    def __init__(self, hint):
        self.hint = hint
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left

    def __length_hint__(self):
        return self.hint


from sys import getsizeof

print(list(Hinted(3)), getsizeof(list(Hinted(3))), getsizeof(list(Hinted(20))), getsizeof(list(Hinted(NotImplemented))))
attempt(lambda: list(Hinted(-1)))
attempt(lambda: list(Hinted("a")))


class Broken:
    def __iter__(self):
        return 5


attempt(lambda: iter(Broken()))
attempt(lambda: list(Broken()))


def failing():
    yield 1
    raise KeyError("inside")


for collect in (list, tuple, set, dict.fromkeys, sorted, lambda it: [*it], lambda it: list(zip(it, [1, 2])), lambda it: list(map(str, it))):
    attempt(lambda: collect(failing()))
pairs = zip([1, 2], [3, 4])
one = next(pairs)
two = next(pairs)
print(one, two, one is two)
identities = {id(pair) for pair in zip(range(5), range(5))}
print(len(identities))
items = {1: 2, 3: 4, 5: 6}
print(len({id(pair) for pair in items.items()}), len({id(pair) for pair in enumerate("abcdef")}))
chain = iter([1, 2, 3])
for x in chain:
    print(x, next(chain, None))
empty = iter(())
print(iter(empty) is empty, iter(chain) is chain, zip() is not zip())
