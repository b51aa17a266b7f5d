# What classes of one's own are given when dates and times make new ones: arguments, and the fold.
import copy
import sys
from datetime import date, datetime, time, timedelta, timezone


class Noted:
    def __new__(cls, *args, **named):
        print("  made:", cls.__name__, *args, sorted(named.items()))
        return super().__new__(cls, *args, **named)


class Day(Noted, date):
    pass


class Moment(Noted, datetime):
    pass


class Clock(Noted, time):
    pass


def show(title, value):
    print(title, type(value).__name__, value, getattr(value, "fold", "-"))


moment = Moment(2024, 10, 27, 2, 30, fold=1)
show("replaced year", moment.replace(year=2025))
show("replaced fold", moment.replace(fold=0))
show("set fold", Moment(2024, 1, 1).replace(fold=1))
show("combined", Moment.combine(date(2024, 10, 27), time(2, 30, fold=1)))
show("added", moment + timedelta(hours=1))
show("zone", moment.replace(tzinfo=timezone.utc).astimezone(timezone.utc))
show("text", Moment.fromisoformat("2024-10-27T02:30"))
show("stamp", Moment.fromtimestamp(0, timezone.utc))
clock = Clock(2, 30, fold=1)
show("clock", clock.replace(minute=45))
show("clock fold", clock.replace(fold=0))
show("clock text", Clock.fromisoformat("02:30"))
show("time part", moment.time())
day = Day(2024, 2, 29)
show("day", day.replace(day=1))
show("next day", day + timedelta(1))
show("date part", moment.date())
if sys.version_info >= (3, 13):
    show("copied", copy.replace(moment, month=1))
    show("copied clock", copy.replace(clock, hour=1))


class Tagged(datetime):
    def __new__(cls, *args, tag="none", **named):
        self = super().__new__(cls, *args, **named)
        self.tag = tag
        return self


try:
    print(Tagged(2024, 1, 1, tag="first", fold=1).replace(year=2020).tag)
except AttributeError as error:
    print("AttributeError:", error)
