from sys import getsizeof


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


pair = (1, 2)
print([getsizeof(tuple(range(n))) for n in range(6)])
attempt(lambda: pair + (3,))
attempt(lambda: pair + [3])
attempt(lambda: pair * 3)
attempt(lambda: -1 * pair)
attempt(lambda: pair[5])
attempt(lambda: pair["a"])
attempt(lambda: pair[::-1])
attempt(lambda: (1, 2, 3, 4)[1:3])
attempt(lambda: pair.index(2))
attempt(lambda: pair.index(3))
attempt(lambda: pair.count(1))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: tuple(x=1))
attempt(lambda: hash(([],)))
attempt(lambda: pair < (1, 3))
attempt(lambda: pair <= (1, 2))
attempt(lambda: pair > (1,))
attempt(lambda: pair == [1, 2])
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: pair.__getnewargs__())


def item_assignment():
    pair[0] = 1


attempt(item_assignment)
print((), (1,), (1, "a", (2,)), repr(([],)))
print(tuple([1, 2]), tuple("ab"), tuple(n for n in range(3)), tuple({1: 2}))
print(pair[:] is pair, tuple(pair) is pair, pair + () is pair, () + pair is pair, pair * 1 is pair)
print(() is tuple(), tuple([]) is (), pair[2:] is ())
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, "a"))), hash((None,)) == hash((None,)))
print(hash((-1, -2)), hash((2**61, 2**70, 1.5)), hash(tuple(range(100))))
print(1 in pair, 3 in pair, bool(()), len(pair))
cyclic = ([],)
cyclic[0].append(cyclic)
print(cyclic)
iterator = iter(pair)
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator), iterator.__length_hint__())
a, *b = pair
print(a, b, max(pair), sum(pair))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


point = Point(3, 4)
print(point, point.x, point == (3, 4), type(point + ()), type(point[:]), hash(point) == hash((3, 4)))
