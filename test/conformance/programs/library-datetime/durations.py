import sys
from datetime import timedelta

day = timedelta(days=1)
print(repr(day), str(day), day.days, day.seconds, day.microseconds)
print(timedelta(1, 2, 3, 4, 5, 6, 7))
print(repr(timedelta(1, 2, 3, 4, 5, 6, 7)))
print(timedelta(hours=-1), repr(timedelta(hours=-1)), timedelta(microseconds=-1))
print(timedelta(days=1.5, hours=0.25), timedelta(seconds=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5))
print(timedelta(minutes=1 / 3), timedelta(weeks=0.1), timedelta(milliseconds=2.5), timedelta(seconds=1e-7))
print(timedelta(), repr(timedelta()), bool(timedelta()), bool(day))
print(day + timedelta(hours=3), day - timedelta(hours=25), -day, +day, abs(-day))
print(day * 3, 3 * day, day * 0.5, 0.1 * day, day * -2)
print(day / 7, day / 2.5, day / timedelta(hours=5), day // 7, day // timedelta(hours=5))
print(day % timedelta(hours=5), divmod(day, timedelta(hours=5)), divmod(-day, timedelta(hours=5)))
print(timedelta(hours=36).total_seconds(), timedelta(microseconds=1).total_seconds())
print(sorted([timedelta(2), timedelta(seconds=5), timedelta(-1), timedelta(2)]))
print(timedelta(1) == timedelta(hours=24), timedelta(1) != 1, timedelta(1) == 1, timedelta(1) < timedelta(2))
print(timedelta.min, timedelta.max, timedelta.resolution)
print({timedelta(1): "a", timedelta(hours=24): "b"}, hash(timedelta(1)) == hash((1, 0, 0)))
print(hash(timedelta(5, 6, 7)), hash(timedelta(-5)))
print(sum([timedelta(hours=i) for i in range(5)], timedelta()))
print(sys.getsizeof(day), timedelta.__basicsize__, day.__reduce__())
print(timedelta(days=999999999) - timedelta(days=1), f"{day}", "%s" % day)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: timedelta(days=1000000000))
attempt(lambda: timedelta.max + timedelta.resolution)
attempt(lambda: timedelta("1"))
attempt(lambda: timedelta(days=float("nan")))
attempt(lambda: timedelta(days=float("inf")))
attempt(lambda: timedelta(foo=1))
attempt(lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8))
attempt(lambda: timedelta(1, days=2))
attempt(lambda: day / 0)
attempt(lambda: day // 0)
attempt(lambda: day // timedelta())
attempt(lambda: day % timedelta())
attempt(lambda: day / timedelta())
attempt(lambda: day / 0.0)
attempt(lambda: day + 1)
attempt(lambda: 1 - day)
attempt(lambda: day * "a")
attempt(lambda: day < 1)
attempt(lambda: setattr(day, "days", 3))
attempt(lambda: day * float("nan"))
attempt(lambda: day * 1e300)


class Span(timedelta):
    def twice(self):
        return self * 2


span = Span(hours=1)
print(repr(span), type(span + span).__name__, span.twice(), isinstance(span, timedelta), span == timedelta(hours=1))
span.note = "x"
print(span.note, sys.getsizeof(span) > sys.getsizeof(day))
