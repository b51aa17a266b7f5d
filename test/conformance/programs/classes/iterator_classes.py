"""Iterator classes: protocols mixed with generators, __iter__ as a generator, delegation, infinite ones."""


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __len__(self):
        return self.start

    def __contains__(self, item):
        return isinstance(item, int) and 0 < item <= self.start


c = Countdown(4)
print(list(c), list(c), list(reversed(c)), len(c), 3 in c, 9 in c, max(c), sorted(c), dict.fromkeys(c), [*c, *c], tuple(zip(c, c)))
first, *middle, last = c
print(first, middle, last, sum(c), "-".join(map(str, c)), {n: n * n for n in c}, next(iter(c)))


class Fibonacci:
    def __init__(self):
        self.pair = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        value = self.pair[0]
        self.pair = self.pair[1], sum(self.pair)
        return value


f = Fibonacci()
print([next(f) for _ in range(10)], [x for x, _ in zip(f, range(3))], 987 in f)


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def __bool__(self):
        return False


tree = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(tree), bool(tree), [n for n in tree if n % 2], any(tree), list(map(lambda n: n + 1, tree)))


class Delegates:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __getattr__(self, name):
        return getattr(self.items, name)


d = Delegates([3, 1, 2])
d.append(0)
d.sort()
print(list(d), d.index(2), d.items)
try:
    len(d)
except TypeError as error:
    print(error)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("inside next")


for action in (lambda: list(Broken()), lambda: sum(Broken()), lambda: [*Broken()], lambda: next(Broken()), lambda: 1 in Broken()):
    try:
        action()
    except KeyError as error:
        print("KeyError", error)


class Peekable:
    def __init__(self, iterable):
        self.iterator = iter(iterable)
        self.buffer = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.buffer.pop() if self.buffer else next(self.iterator)

    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.iterator))
            except StopIteration:
                return default
        return self.buffer[-1]


p = Peekable("ab")
print(p.peek(), next(p), p.peek(), list(p), p.peek("end"), next(p, "default"))
