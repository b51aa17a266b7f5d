import sys
from datetime import datetime, time, timedelta, timezone, tzinfo

t = time(14, 5, 9, 123456)
print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold)
print(repr(time()), repr(time(1)), repr(time(1, 2, 3)), repr(time(1, fold=1)), repr(time(1, tzinfo=timezone.utc)))
print([t.isoformat(timespec=s) for s in ("hours", "minutes", "seconds", "milliseconds", "microseconds", "auto")])
print(t.replace(hour=1), t.replace(microsecond=0), time.min, time.max, time.resolution)
print(time.fromisoformat("04:23:01"), time.fromisoformat("04:23:01.000384"), time.fromisoformat("04:23:01+04:00"), time.fromisoformat("04"))
print(time(1) < time(2), time(1, 2) == time(1, 2), time(1) != time(1), sorted([time(3), time(1, 5), time(1)]))
print(hash(t), hash(time(0)), {time(1): "one"}[time(1)], bool(time(0)))
print(sys.getsizeof(t), time.__basicsize__, t.__reduce__(), time(1, fold=1).__reduce_ex__(4))
aware = time(12, tzinfo=timezone(timedelta(hours=2)))
print(aware, aware.utcoffset(), aware.tzname(), aware.dst(), aware == time(10, tzinfo=timezone.utc), aware < time(11, tzinfo=timezone.utc))
print(hash(aware) == hash(time(10, tzinfo=timezone.utc)), aware.isoformat("minutes"))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        if dt is None:
            return timedelta(0)
        return timedelta(hours=1) if 4 <= dt.month <= 9 else timedelta(0)

    def tzname(self, dt):
        return "SUM" if self.dst(dt) else "WIN"

    def __repr__(self):
        return "Summer()"


zone = Summer()
july = datetime(2024, 7, 1, 12, tzinfo=zone)
january = datetime(2024, 1, 1, 12, tzinfo=zone)
print(july, july.tzname(), july.dst(), january, january.tzname(), january.utcoffset())
print(july.astimezone(timezone.utc), january.astimezone(timezone.utc), datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(zone))
print(july - january, repr(july), time(3, tzinfo=zone), july.timestamp() - january.timestamp())
print(timezone.utc, repr(timezone.utc), timezone.min, timezone.max, repr(timezone(timedelta(hours=-3, minutes=-30))))
print(repr(timezone(timedelta(hours=1), "CET")), timezone(timedelta(0)) is timezone.utc, timezone(timedelta(0), "UTC") is timezone.utc)
print(timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), "X"), timezone.utc == 3, hash(timezone.utc) == hash(timedelta(0)))
print(timezone(timedelta(seconds=3661)), timezone(timedelta(microseconds=-1)), timezone(timedelta(hours=1)).tzname(None))
print(timezone.utc.utcoffset(None), timezone.utc.dst(None), timezone.utc.fromutc(datetime(2020, 1, 1, tzinfo=timezone.utc)))
print(sys.getsizeof(timezone.utc), timezone.utc.__getinitargs__(), timezone.utc.__reduce__())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: time(25))
attempt(lambda: time(1, 2, 3, 4, None, 1))
attempt(lambda: time("1"))
attempt(lambda: time(1) < 3)
attempt(lambda: time(1) < aware)
attempt(lambda: time(1) == aware)
attempt(lambda: time(1) + timedelta(1))
attempt(lambda: time.fromisoformat("25:00"))
attempt(lambda: time.fromisoformat("abc"))
attempt(lambda: timezone(timedelta(hours=24)))
attempt(lambda: timezone(3))
attempt(lambda: timezone(timedelta(1), 3))
attempt(lambda: timezone())
attempt(lambda: timezone.utc.utcoffset(3))
attempt(lambda: timezone.utc.fromutc(3))
attempt(lambda: timezone.utc.fromutc(datetime(2020, 1, 1)))
attempt(lambda: tzinfo().utcoffset(None))
attempt(lambda: datetime(2020, 1, 1, tzinfo=tzinfo()).tzname())


class Odd(tzinfo):
    def utcoffset(self, dt):
        return 3

    def tzname(self, dt):
        return 4

    def dst(self, dt):
        return timedelta(days=2)


odd = datetime(2020, 1, 1, tzinfo=Odd())
attempt(lambda: odd.utcoffset())
attempt(lambda: odd.tzname())
attempt(lambda: odd.dst())
attempt(lambda: str(odd))
