import sys
from datetime import date, datetime, timedelta

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day)
print(d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.isocalendar().week)
print(d.toordinal(), date.fromordinal(738945), date.fromordinal(1), date.fromordinal(3652059))
print(d + timedelta(1), d - timedelta(days=60), timedelta(3) + d, d - date(2023, 1, 1), date(2023, 1, 1) - d)
print(d.replace(year=2020), d.replace(day=1), d.replace(2021, 3, 4))
print(d.ctime(), d.isoformat(), str(d), f"{d}", date(7, 3, 1).isoformat(), date(7, 3, 1).ctime())
print(date.fromisoformat("2019-12-04"), date.fromisocalendar(2020, 53, 7), date.fromisocalendar(2021, 1, 1))
print([date(y, 1, 1).isocalendar()[:] for y in range(2015, 2027)])
print([date(y, 12, 31).isocalendar()[1] for y in range(2015, 2027)])
print(date.min, date.max, date.resolution)
print(sorted([date(2020, 5, 1), date(2019, 12, 31), date(2020, 4, 30)]))
print(date(2020, 1, 1) < date(2020, 1, 2), date(2020, 1, 1) == date(2020, 1, 1), date(2020, 1, 1) != date(2020, 1, 2))
print(date(2020, 1, 1) == datetime(2020, 1, 1), date(2020, 1, 1) == "x", max(date(1, 1, 1), date(2, 1, 1)))
print(hash(d), hash(date(1, 1, 1)), {date(2020, 1, 1): 1}[date(2020, 1, 1)])
print(sys.getsizeof(d), date.__basicsize__, d.__reduce__(), sys.getsizeof(d.isocalendar()))
print(date.fromtimestamp(0), date.fromtimestamp(86399.9), date.fromtimestamp(-1), date.fromtimestamp(1700000000))
total = 0
day = date(2000, 1, 1)
while day.year == 2000:
    total += day.isoweekday() * day.day
    day += timedelta(days=1)
print(total, day)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: date())
attempt(lambda: date(1, 2))
attempt(lambda: date(1, 2, 3, 4))
attempt(lambda: date(2020, 1, "a"))
attempt(lambda: date(2020, 13, 1))
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(0, 1, 1))
attempt(lambda: date(10000, 1, 1))
attempt(lambda: date(2020, 1, day=2, foo=3))
attempt(lambda: date(2**31, 1, 1))
attempt(lambda: date(2**70, 1, 1))
attempt(lambda: date(2020, 1, 1.5))
attempt(lambda: date.max + timedelta(1))
attempt(lambda: date.fromordinal(0))
attempt(lambda: date.fromordinal("a"))
attempt(lambda: date.fromisoformat("2019-13-01"))
attempt(lambda: date.fromisoformat("x"))
attempt(lambda: date.fromisoformat(3))
attempt(lambda: date.fromisocalendar(2020, 60, 1))
attempt(lambda: date.fromisocalendar(2021, 53, 1))
attempt(lambda: date.fromisocalendar(2020, 1, 8))
attempt(lambda: date.fromisocalendar(0, 1, 1))
attempt(lambda: d + 1)
attempt(lambda: d + d)
attempt(lambda: d < 1)
attempt(lambda: d < datetime(2020, 1, 1))
attempt(lambda: datetime(2020, 1, 1) < d)
attempt(lambda: datetime(2020, 1, 1) - d)
attempt(lambda: d.replace(foo=1))
attempt(lambda: d.replace(month=20))
attempt(lambda: setattr(d, "day", 3))


class Holiday(date):
    def __new__(cls, year, month, day, name="?"):
        self = super().__new__(cls, year, month, day)
        self.name = name
        return self


h = Holiday(2024, 12, 25, "Christmas")
print(repr(h), h.name, h + timedelta(1), type(h + timedelta(1)).__name__, h == date(2024, 12, 25))
print(type(Holiday.fromordinal(1000)).__name__, type(h.replace(day=1)).__name__, hash(h) == hash(date(2024, 12, 25)))
