# versions: 3.14 3.15
# Functions and parameters that modules have from 3.14 on.
import datetime
import functools
import heapq
import operator
import re
import uuid
from decimal import Decimal
from fractions import Fraction


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error, *getattr(error, "__notes__", []))


made = uuid.uuid7()
print(made.version, made.variant, made.time > 1, len(str(made)), uuid.uuid7() < uuid.uuid7())
print(uuid.uuid6().version, uuid.uuid8(1, 2, 3), uuid.NIL, uuid.MAX, uuid.uuid8(1, 2, 3).time)

place = functools.Placeholder
print(place, type(place)() is place)
square = functools.partial(pow, place, 2)
print(square(5), square.args, functools.partial(square, 3)())
pair = functools.partial(print, place, "b", place, "d")
pair(1, 2)
pair(1, 2, 3)
half = functools.partial(pair, 1)
print(half.args)
half(2)
attempt(lambda: functools.partial(print, place))
attempt(lambda: functools.partial(pow, exp=place))
attempt(square)
print(functools.reduce(operator.add, [1, 2], initial=5), functools.reduce(operator.add, [1], 2))

heap = [3, 1, 4, 1, 5]
heapq.heapify_max(heap)
print(heap, heapq.heappushpop_max(heap, 2), heapq.heapreplace_max(heap, 9), heap)
heapq.heappush_max(heap, 7)
print([heapq.heappop_max(heap) for _ in range(len(heap))], heapq.nlargest(2, [1, 5, 3]))
attempt(lambda: heapq.heappop_max([]))
attempt(lambda: heapq.heapreplace_max([], 1))
attempt(lambda: heapq.heappush_max(1, 1))
attempt(lambda: heapq.heapify_max(()))
print(list(heapq.merge([3, 1], [4, 2], reverse=True)))

print(list(map(operator.add, [1, 2], [3, 4], strict=True)))
attempt(lambda: list(map(operator.add, [1, 2], [3], strict=True)))
attempt(lambda: list(map(operator.add, [1], [3, 4], strict=True)))
attempt(lambda: map(int, [], strict=True, other=1))
print(operator.is_none(None), operator.is_not_none(None), memoryview[int])

print(Fraction.from_number(0.5), Fraction.from_number(3), Decimal.from_number(3), Decimal.from_number(0.5))
print(float.from_number(3), complex.from_number(2), complex.from_number(1.5))
for kind in (Fraction, Decimal, float, complex):
    attempt(lambda: kind.from_number("3"))
print(datetime.date.strptime("2024-01-02", "%Y-%m-%d"), datetime.time.strptime("10:11", "%H:%M"))
print(repr(datetime.time.strptime("10:11+0200", "%H:%M%z")), bytes.fromhex(b"ab"), bytes.fromhex(bytearray(b"0a")))
attempt(lambda: datetime.date.strptime("2024-01-02 10", "%Y-%m-%d"))
attempt(lambda: datetime.date.strptime(1, "%Y"))
attempt(lambda: bytes.fromhex(3))
print(re.match(r".*\z", "ab"), re.search(r"a\z", "ab"))
attempt(lambda: re.compile(r"[\z]"))


class Cut:
    def __trunc__(self):
        return 3


attempt(lambda: int(Cut()))
