# bisect and insort: places among equal items, bounds, keys, own sequences, errors.
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left

s = [1, 3, 3, 5, 8]
print(bisect.bisect(s, 3), bisect_left(s, 3), bisect_right(s, 3, 0, 2), bisect_left(s, 9), bisect_left([], 1), bisect_right(s, 4, 2))
insort(s, 4)
insort_left(s, 3)
insort(s, 100)
insort(s, -1)
print(s)


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])
data = [("red", 5), ("blue", 1), ("yellow", 8), ("black", 0)]
data.sort(key=lambda row: row[1])
keys = [row[1] for row in data]
print(data[bisect_left(keys, 5)], data[bisect_left(keys, 8)])


def index(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError


print(index(s, 5), bisect_left(range(100), 42), bisect_right("aabbcc", "b"))
from collections import deque

d = deque([1, 2, 5])
insort(d, 3)
print(d)


class Squares:
    def __len__(self):
        return 10

    def __getitem__(self, i):
        print("asked", i)
        return i * i


print(bisect_left(Squares(), 30))
for call in (
    lambda: bisect.bisect(s, "a"),
    lambda: bisect.bisect(s),
    lambda: bisect.bisect(s, 1, -1),
    lambda: bisect.bisect(5, 1),
    lambda: bisect.bisect(s, 1, "a"),
    lambda: bisect.bisect(s, 1000, 0, 100),
    lambda: insort((1, 2), 3),
    lambda: bisect.bisect(a=s, x=3, lo=1, hi=None),
    lambda: bisect.bisect(iter([]), 1),
    lambda: bisect.bisect({1: 2}, 1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
