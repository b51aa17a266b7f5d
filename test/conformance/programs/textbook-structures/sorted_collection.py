from bisect import bisect_left, bisect_right, insort
from collections.abc import MutableSet, MutableSequence


class SortedSet(MutableSet):
    def __init__(self, items=()):
        self._items = sorted(set(items))

    def __contains__(self, x):
        i = bisect_left(self._items, x)
        return i < len(self._items) and self._items[i] == x

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def add(self, x):
        if x not in self:
            insort(self._items, x)

    def discard(self, x):
        if x in self:
            del self._items[bisect_left(self._items, x)]

    def range(self, lo, hi):
        return self._items[bisect_left(self._items, lo):bisect_right(self._items, hi)]

    def __repr__(self):
        return f"SortedSet({self._items})"


a = SortedSet([5, 1, 3, 3, 9])
b = SortedSet([3, 4, 5])
print(a, a & b, a | b, a - b, a ^ b, b <= a, a.isdisjoint(b))
a |= b
a.remove(1)
print(a, a.pop(), a, a == {4, 5, 9}, a.range(4, 6))
try:
    a.remove(77)
except KeyError as e:
    print("KeyError", e)


class Loud(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        print("set", i, v)
        self.items[i] = v

    def __delitem__(self, i):
        print("del", i)
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        print("insert", i, v)
        self.items.insert(i, v)


x = Loud(1, 2)
x.append(3)
x += [4, 5]
x.reverse()
x.remove(4)
print(x.pop(), x.items, 3 in x, x.index(5), list(reversed(x)))
x.clear()
try:
    SortedSet.__abstractmethods__, MutableSet()
except TypeError as e:
    print(e)
