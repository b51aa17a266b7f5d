import sys
from datetime import date, datetime, time, timedelta, timezone

moment = datetime(2024, 3, 10, 14, 5, 9, 123456)
print(moment, repr(moment), moment.hour, moment.minute, moment.second, moment.microsecond, moment.tzinfo, moment.fold)
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 2, 3, 4)), datetime(2024, 1, 1), repr(datetime(2024, 1, 1, fold=1)))
print(moment.date(), moment.time(), repr(moment.timetz()), moment.ctime(), moment.isoformat(), moment.isoformat(" "))
print([moment.isoformat(timespec=t) for t in ("hours", "minutes", "seconds", "milliseconds", "microseconds", "auto")])
print(moment + timedelta(days=30, hours=12), moment - timedelta(seconds=1), timedelta(1) + moment)
print(moment - datetime(2024, 1, 1), datetime(2024, 1, 1) - moment, (moment - datetime(2020, 1, 1)).total_seconds())
print(moment.replace(year=2000, microsecond=0), moment.replace(hour=0, minute=0), moment.weekday(), moment.isocalendar())
print(datetime.combine(date(2020, 1, 2), time(3, 4, 5)), datetime.combine(date(2020, 1, 2), time(3, tzinfo=timezone.utc)))
print(datetime.fromisoformat("2011-11-04T00:05:23"), datetime.fromisoformat("2011-11-04 00:05:23.283"), datetime.fromisoformat("2011-11-04"))
print(datetime.fromisoformat("2011-11-04 00:05:23.283185+00:00"), repr(datetime.fromisoformat("2011-11-04T00:05:23-04:30")))
print(datetime.min, datetime.max, datetime.resolution)
print(datetime.fromordinal(738000), moment.toordinal(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz=timezone.utc))
print(datetime.fromtimestamp(-0.000001, timezone.utc), datetime.fromtimestamp(1700000000.1234565, timezone.utc))
print(sorted([datetime(2020, 1, 2), datetime(2020, 1, 1, 5), datetime(2019, 5, 5)]))
print(moment == datetime(2024, 3, 10, 14, 5, 9, 123456), moment != moment, moment < datetime.max, moment == date(2024, 3, 10), moment == 3)
print(hash(moment), hash(datetime(1, 1, 1)), hash(datetime(2020, 1, 1, tzinfo=timezone.utc)), {moment: 1}[moment])
print(sys.getsizeof(moment), datetime.__basicsize__, sys.getsizeof(datetime(1, 1, 1, tzinfo=timezone.utc)))
print(moment.__reduce_ex__(4), datetime(2020, 1, 1, fold=1).__reduce_ex__(4), datetime(2020, 1, 1, tzinfo=timezone.utc).__reduce__())
print(isinstance(moment, date), issubclass(datetime, date), datetime.__mro__)
east = timezone(timedelta(hours=5, minutes=30), "IST")
there = datetime(2024, 6, 1, 12, tzinfo=east)
print(there, repr(there), there.utcoffset(), there.tzname(), there.dst(), there.astimezone(timezone.utc), there.timestamp())
print(there == datetime(2024, 6, 1, 6, 30, tzinfo=timezone.utc), there - datetime(2024, 6, 1, tzinfo=timezone.utc), there > datetime(2024, 6, 1, 6, tzinfo=timezone.utc))
print(hash(there) == hash(datetime(2024, 6, 1, 6, 30, tzinfo=timezone.utc)), there.replace(tzinfo=None), there.isoformat(timespec="minutes"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: datetime(2020, 1, 1, 24))
attempt(lambda: datetime(2020, 1, 1, 0, 60))
attempt(lambda: datetime(2020, 1, 1, 0, 0, 60))
attempt(lambda: datetime(2020, 1, 1, microsecond=1000000))
attempt(lambda: datetime(2020, 1, 1, fold=2))
attempt(lambda: datetime(2020, 1, 1, tz=3))
attempt(lambda: datetime(2020, 1, 1, tzinfo=3))
attempt(lambda: datetime(1, 1, 1, 1, 1, 1, 1, None, 1))
attempt(lambda: datetime(2020))
attempt(lambda: datetime.max + timedelta(1))
attempt(lambda: there - moment)
attempt(lambda: there < moment)
attempt(lambda: there == moment)
attempt(lambda: datetime.fromisoformat("2020-01-01T25"))
attempt(lambda: datetime.fromisoformat("nonsense"))
attempt(lambda: datetime.fromtimestamp(1e20))
attempt(lambda: datetime.fromtimestamp(float("nan")))
attempt(lambda: datetime.fromtimestamp("a"))
attempt(lambda: datetime.combine(1, 2))
attempt(lambda: datetime.combine(date(1, 1, 1), 2))
attempt(lambda: moment.isoformat("xx"))
attempt(lambda: moment.isoformat(timespec="days"))
attempt(lambda: moment.replace(hour="a"))
attempt(lambda: datetime.now(3))
attempt(lambda: moment + 5)
attempt(lambda: moment + moment)


class Stamp(datetime):
    pass


stamp = Stamp(2020, 5, 17, 8, tzinfo=timezone.utc)
print(repr(stamp), type(stamp + timedelta(1)).__name__, type(stamp.replace(hour=1)).__name__, type(stamp - stamp).__name__)
print(stamp.date(), type(Stamp.fromisoformat("2020-01-01")).__name__, stamp == datetime(2020, 5, 17, 8, tzinfo=timezone.utc))
