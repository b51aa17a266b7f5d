# Answers that are looked for in ranges beyond 2**53, and lengths that only an int can say.
import sys
from bisect import bisect, bisect_left, bisect_right, insort


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


wide = range(10**18)
attempt(lambda: bisect_left(wide, 123456789012345679))
attempt(lambda: bisect_right(wide, 123456789012345679))
attempt(lambda: bisect(wide, 123456789012345679, 10**17 + 1, 10**18 - 1))
attempt(lambda: bisect_left(wide, 5, hi=2**62 + 1))
attempt(lambda: bisect_left(wide, 5, hi=2**64))
attempt(lambda: bisect_left(wide, 5, lo=-1))
attempt(lambda: bisect_left(wide, 5, lo="1"))
if sys.version_info >= (3, 10):
    attempt(lambda: bisect_left(wide, True, key=lambda side: side * side >= 2 * 10**34 + 7))
    attempt(lambda: bisect_left(wide, True, lo=10**17, key=lambda n: n * (n + 1) // 2 >= 10**35))


class Squares:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        return index * index

    def insert(self, index, item):
        print("insert", item, "at", index)


attempt(lambda: bisect_left(Squares(2**62 + 1), (2**60 + 5) ** 2))
attempt(lambda: insort(Squares(2**62 + 1), (2**60 + 5) ** 2 + 1))
for length in (2**53 + 1, 2**62 + 1, sys.maxsize, sys.maxsize + 1, -1, 2.0):
    attempt(lambda: len(Squares(length)))
    attempt(lambda: Squares(length).__len__())
    attempt(lambda: bool(Squares(length)))
for stop in (2**53 + 1, 2**62 + 1, sys.maxsize, sys.maxsize + 1, 10**19):
    attempt(lambda: len(range(stop)))
    attempt(lambda: range(stop).__len__())
    attempt(lambda: range(stop)[-1])
attempt(lambda: len(range(0, 10**19, 3)))
