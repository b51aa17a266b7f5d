from sys import getsizeof


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


big = 2**70
for r in (range(5), range(2, 9), range(10, 0, -3), range(5, 5), range(0, 20, 7), range(big, big + 10, 4), range(-big, big, big)):
    print(r, len(r), list(r), list(reversed(r)), r.start, r.stop, r.step, bool(r), getsizeof(r))
    print(r[0:2], r[::-1], r[1:], r[:-1], r[::2], hash(r) == hash(range(r.start, r.stop, r.step)))
attempt(lambda: range(3)[5])
attempt(lambda: range(3)["a"])
attempt(lambda: range(10)[-3])
attempt(lambda: range(big)[big - 1] == big - 1)
attempt(lambda: len(range(big)))
attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(stop=3))
attempt(lambda: range(3) == range(0, 3, 1))
attempt(lambda: range(0, 3, 2) == range(0, 4, 2))
attempt(lambda: range(0) == range(2, 2))
attempt(lambda: range(3) == [0, 1, 2])
attempt(lambda: range(3) < range(4))
attempt(lambda: 4 in range(0, 10, 2))
attempt(lambda: 5 in range(0, 10, 2))
attempt(lambda: 4.0 in range(10))
attempt(lambda: "a" in range(10))
attempt(lambda: big in range(0, big + 1, 2))
attempt(lambda: range(10).index(4))
attempt(lambda: range(10).index(40))
attempt(lambda: range(10).index("a"))
attempt(lambda: range(10).count(4))
attempt(lambda: range(10).count(4.0))
attempt(lambda: range(0, 10, 3).index(6))
attempt(lambda: {range(3): 1}[range(3)])
iterator = iter(range(4))
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator), iterator.__length_hint__(), list(iterator))
print(getsizeof(iter(range(4))), getsizeof(iter([])), getsizeof(iter(())), getsizeof(iter({})), getsizeof(iter(set())))
print(getsizeof(enumerate([])), getsizeof(zip()), getsizeof(map(str, [])), getsizeof(filter(None, [])), getsizeof(reversed(())))
print(getsizeof({}.keys()), getsizeof({}.items()), getsizeof(iter({}.items())), getsizeof(reversed([])), getsizeof(slice(1)))

print(slice(1), slice(1, 2), slice(None, "a", [1]), slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step)
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3), slice(1, 2) < slice(1, 3), slice(3) != 3)
for s in (slice(None), slice(2), slice(1, -1), slice(None, None, -1), slice(5, 1, -2), slice(-3, None), slice(100, -100, -7)):
    print(s, s.indices(0), s.indices(5), s.indices(11))
print(slice(None, None, -1).indices(big), slice(-big, big, big).indices(7))
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(1).indices(-1))
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1).indices("a"))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(10)[Index(2)], range(Index(3)), "abcdef"[Index(1) : Index(4)], slice(Index(1), None).indices(4), (1, 2, 3)[Index(-1)])
