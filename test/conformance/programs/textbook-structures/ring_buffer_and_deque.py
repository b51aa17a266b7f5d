from collections import deque
from collections.abc import Sequence


class RingBuffer(Sequence):
    def __init__(self, size):
        self._items = [None] * size
        self._start = self._count = 0

    def push(self, x):
        end = (self._start + self._count) % len(self._items)
        self._items[end] = x
        if self._count < len(self._items):
            self._count += 1
        else:
            self._start = (self._start + 1) % len(self._items)

    def __len__(self):
        return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if not -self._count <= i < self._count:
            raise IndexError("ring buffer index out of range")
        return self._items[(self._start + i % self._count) % len(self._items)]


rb = RingBuffer(4)
for i in range(7):
    rb.push(i)
    print(list(rb), end=" ")
print()
print(rb[0], rb[-1], rb[1:3], rb[::-1], rb.index(5), rb.count(6), 9 in rb, list(reversed(rb)))
try:
    rb[10]
except IndexError as e:
    print("IndexError:", e)

d = deque("ghi", maxlen=5)
d.append("j")
d.appendleft("f")
d.extend("kl")
print(d, d[0], d[-1], len(d), d.maxlen)
d.rotate(2)
print(d)
d.rotate(-1)
print(list(d), d.index("k"), d.count("x"))
d.extendleft("abc")
print(d.popleft(), d.pop(), d, deque([1, 2]) < deque([1, 3]), deque([1]) + deque([2]))
d.insert(1, "Z")
d.remove("k") if "k" in d else d.reverse()
print(d)


def tail(lines, n=3):
    return deque(lines, n)


def moving_average(iterable, n=3):
    it = iter(iterable)
    window = deque((next(it) for _ in range(n - 1)), maxlen=n)
    for x in it:
        window.append(x)
        yield sum(window) / n


print(tail(range(100)), list(moving_average([40, 30, 50, 46, 39, 44])))
try:
    deque().pop()
except IndexError as e:
    print(e)
