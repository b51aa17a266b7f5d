"""Offsets of time zones: a flight, timestamps and a zone class of one's own."""
from datetime import datetime, time, timedelta, timezone, tzinfo

UTC = timezone.utc
TOKYO = timezone(timedelta(hours=9), "JST")
NEW_YORK = timezone(timedelta(hours=-5), "EST")

departure = datetime(2024, 1, 15, 17, 25, tzinfo=TOKYO)
arrival = departure + timedelta(hours=12, minutes=40)
print(departure, "->", arrival.astimezone(NEW_YORK))
print(f"{departure:%H:%M %Z (%z)} {arrival.astimezone(UTC):%c}")
print(arrival.astimezone(NEW_YORK) - departure, departure.utcoffset(), departure.tzname())
print(departure == departure.astimezone(UTC), departure.astimezone(UTC).isoformat())


class Central(tzinfo):
    """Winter and summer time of Central Europe, with the rules of today."""

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        starts, ends = (self.last_sunday(moment.year, month) for month in (3, 10))
        is_summer = starts <= moment.replace(tzinfo=None) < ends
        return timedelta(hours=1) if is_summer else timedelta(0)

    def tzname(self, moment):
        return "CEST" if self.dst(moment) else "CET"

    @staticmethod
    def last_sunday(year, month):
        day = datetime(year, month, 31, 2)
        return day - timedelta(days=(day.weekday() + 1) % 7)


for moment in (datetime(2024, 3, 31, 1, 59), datetime(2024, 3, 31, 3), datetime(2024, 12, 24, 18)):
    local = moment.replace(tzinfo=Central())
    print(local.isoformat(), local.tzname(), local.astimezone(UTC).time(), local.dst())

print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1_000_000_000, TOKYO))
print(datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC).timestamp())
print(datetime.strptime("2024-05-06 07:08:09 +0530", "%Y-%m-%d %H:%M:%S %z"))
print(time(23, 59, tzinfo=TOKYO), time(8, 30) < time(9), time.fromisoformat("12:34:56").replace(second=0))
for wrong in ("2024-13-01", "yesterday"):
    try:
        datetime.strptime(wrong, "%Y-%m-%d")
    except ValueError as error:
        print(error)
try:
    datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=UTC)
except TypeError as error:
    print(error)
print(timezone(timedelta(minutes=-90)), repr(TOKYO), UTC)
