# Time zones by name: UTC, what there is no zone for, and what datetimes do with them.
import pickle
import zoneinfo
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

utc = ZoneInfo("UTC")
print(utc, repr(utc), utc.key, utc is ZoneInfo("UTC"), utc is ZoneInfo.no_cache("UTC"))
moment = datetime(2024, 3, 1, 12, 30, tzinfo=utc)
print(moment, moment.isoformat(), moment.tzname(), moment.utcoffset(), moment.dst())
print(moment == datetime(2024, 3, 1, 12, 30, tzinfo=timezone.utc))
print(moment.astimezone(timezone(timedelta(hours=2))), moment + timedelta(days=1))
east = datetime(2024, 7, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30), "IST"))
print(east.astimezone(utc), east.astimezone(utc).tzname(), f"{moment:%Y-%m-%d %H:%M %Z%z}")
print(pickle.loads(pickle.dumps(utc)) is utc)
for key in ("Nowhere/City", "utc zone"):
    try:
        ZoneInfo(key)
    except ZoneInfoNotFoundError as error:
        print(type(error).__name__, error, isinstance(error, KeyError))
for key in ("/etc/passwd", "../x", "a/../b"):
    try:
        ZoneInfo(key)
    except ValueError as error:
        print(type(error).__name__, error)
print("UTC" in zoneinfo.available_timezones(), isinstance(zoneinfo.TZPATH, tuple))
try:
    zoneinfo.reset_tzpath("/tmp")
except TypeError as error:
    print(error)
ZoneInfo.clear_cache()
print(ZoneInfo("UTC") is utc, ZoneInfo("UTC") == ZoneInfo("UTC"))
