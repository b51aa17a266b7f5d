# versions: 3.11 3.13
# What the public names of datetime answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
from datetime import *
import datetime as D, time, sys
d = date(2024, 2, 29); t = time_ = D.time(13, 5, 9, 123456); dt = datetime(2024, 2, 29, 13, 5, 9, 123456)
d, t, dt, str(d), str(t), str(dt), repr(timedelta(1, 2, 3)), str(timedelta(-1)), str(timedelta(days=400, hours=5)), timedelta(0), timedelta.max, timedelta.min, timedelta.resolution
d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.ctime(), d.timetuple(), d.isoformat()
d.replace(year=2023)
d.replace(day=1), d + timedelta(1), d - date(2024, 1, 1), d - timedelta(weeks=1), d < date(2025, 1, 1), d == dt, hash(d) == hash(date(2024, 2, 29))
d < dt
d + 1
d - 1
date(2023, 2, 29)
date(0, 1, 1)
date(10000, 1, 1)
date(2023, 13, 1)
date(2023)
date("x", 1, 1)
date(2023, 1.5, 1)
date.fromisoformat("2024-02-29"), date.fromordinal(738000), date.fromtimestamp(0), date.fromisocalendar(2024, 9, 4), date.min, date.max, date.resolution
date.fromisoformat("2024-2-29")
date.fromisoformat("xx")
date.fromisoformat(3)
date.fromordinal(0)
date.fromisocalendar(2024, 60, 1)
date.fromisoformat("20240229") if sys.version_info >= (3, 11) else 0, date.fromisoformat("2024-W09-4")
d.strftime("%Y/%m/%d %a %A %b %B %j %U %W %w %y %d %% %x %c %p %I %G %V %u"), format(d, "%d.%m."), f"{dt:%H:%M}", format(d, "")
dt.strftime("%H:%M:%S.%f %Z %z %X %s" if 0 else "%H:%M:%S.%f [%Z] [%z] %X"), t.strftime("%H-%M"), t.isoformat(), t.isoformat("minutes"), dt.isoformat(" ", "seconds"), dt.isoformat(sep="T", timespec="milliseconds")
dt.isoformat("ab")
dt.isoformat(timespec="x")
datetime.strptime("2024-02-29 13:05", "%Y-%m-%d %H:%M"), datetime.strptime("Feb 3, 99 1:02 PM", "%b %d, %y %I:%M %p"), datetime.strptime("12:30:45.678 +0530", "%H:%M:%S.%f %z")
datetime.strptime("x", "%Y")
datetime.strptime("2024-13", "%Y-%m")
datetime.strptime("2024 extra", "%Y")
datetime.strptime("2024", "%Q")
datetime.strptime("2024", "%")
datetime.strptime("31 2 2024", "%d %m %Y")
datetime.strptime(3, "%Y")
D.time(25)
D.time(1, 60)
D.time.fromisoformat("04:23:01.000384"), D.time.fromisoformat("T04"), D.time.fromisoformat("04:23:01+04:00")
D.time.fromisoformat("4:23")
t.replace(hour=1), t < D.time(14), t.tzinfo, t.utcoffset(), bool(D.time(0)), D.time.min, D.time.max
t + timedelta(1)
t - t
datetime.fromisoformat("2011-11-04 00:05:23.283+00:00"), datetime.fromisoformat("2011-11-04T00:05:23Z"), datetime.fromisoformat("20111104T000523")
datetime.fromisoformat("2011-11-04T")
datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz=timezone.utc), datetime.fromtimestamp(0)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp("x")
datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp(), datetime(2024, 1, 1).timestamp(), dt.astimezone(timezone.utc)
datetime.combine(d, t), datetime.combine(d, t, timezone.utc), dt.date(), dt.time(), dt.timetz(), dt.timetuple(), dt.utctimetuple()
datetime.combine(1, 2)
tz = timezone(timedelta(hours=5, minutes=30)); tz2 = timezone(timedelta(hours=-3), "BRT")
tz, tz2, str(tz), str(tz2), tz.utcoffset(None), tz.tzname(None), tz.dst(None), timezone.utc, str(timezone.utc), timezone.min, timezone.max, tz == timezone(timedelta(hours=5.5))
timezone(timedelta(hours=24))
timezone(5)
timezone(timedelta(0), 3)
a = datetime(2024, 1, 1, 12, tzinfo=tz); b = datetime(2024, 1, 1, 12, tzinfo=tz2)
a - b, a < b, a == b, a.astimezone(tz2), a.utcoffset(), a.tzname(), a.dst(), str(a), repr(a), a.isoformat(), a.strftime("%z %Z"), hash(a) == hash(a.astimezone(tz2))
a - dt
a < dt
a == dt
a.astimezone(3)
dt + timedelta(hours=11), dt - datetime(2024, 1, 1), dt.replace(tzinfo=tz), dt.replace(fold=1), datetime.min, datetime.max
datetime.max + timedelta(1)
date.max + timedelta(1)
timedelta(days=1) * 2, 2 * timedelta(1), timedelta(1) / 2, timedelta(1) // 7, timedelta(1) / timedelta(hours=5), timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5), divmod(timedelta(1), timedelta(hours=5)), -timedelta(1), abs(timedelta(-1)), +timedelta(1)
timedelta(1) * 1.5, timedelta(1) / 1.5, timedelta(hours=1.5), timedelta(milliseconds=5, microseconds=7), timedelta(1).total_seconds(), timedelta(1, 2, 3).days, timedelta(1,2,3).seconds, timedelta(1,2,3).microseconds
timedelta(1) / 0
timedelta(1) // 0
timedelta(1) + 1
timedelta(1) * "x"
timedelta("x")
timedelta(days=10**10)
timedelta(1) < 5
timedelta(1) == 5, timedelta(1) != 5, bool(timedelta(0))
sum([timedelta(1), timedelta(2)], timedelta())
d.foo
d.year = 5
datetime(2024, 1, 1, 25)
datetime(2024, 1, 1, tzinfo=3)
datetime(2024, 1, 1, foo=3)
datetime.now(3)
D.MINYEAR, D.MAXYEAR, D.UTC if sys.version_info >= (3, 11) else 0, D.__all__
import pickle, copy
pickle.loads(pickle.dumps([d, t, dt, timedelta(1), tz, timezone.utc])), copy.deepcopy(a)
class Z(tzinfo): utcoffset = lambda self, d: timedelta(hours=1); tzname = lambda self, d: "Z1"; dst = lambda self, d: timedelta(0)
datetime(2024, 1, 1, tzinfo=Z()).isoformat(), datetime(2024, 1, 1, tzinfo=Z()).astimezone(timezone.utc), repr(datetime(2024,1,1,tzinfo=Z()))[:40]
tzinfo().utcoffset(None)
dt.isocalendar(), dt.isocalendar().week, dt.isocalendar()[1:], repr(dt.isocalendar())
datetime(2024, 1, 1) in {datetime(2024, 1, 1): 1}, max(d, date(2025, 1, 1)), sorted([dt, datetime(2020, 1, 1)])
""")
