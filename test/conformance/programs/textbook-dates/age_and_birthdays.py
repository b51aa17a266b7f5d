"""Ages, birthdays, weekdays and the days between: the module datetime in everyday use."""
from datetime import date, datetime, timedelta

TODAY = date(2024, 2, 29)
PEOPLE = {"Ada": date(1815, 12, 10), "Grace": date(1906, 12, 9), "Leap": date(2000, 2, 29), "New": date(2024, 2, 1)}


def age(born, today=TODAY):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def next_birthday(born, today=TODAY):
    for year in (today.year, today.year + 1):
        try:
            day = born.replace(year=year)
        except ValueError:
            day = date(year, 3, 1)
        if day > today:
            return day


for name, born in PEOPLE.items():
    coming = next_birthday(born)
    print(f"{name:6} {born:%d.%m.%Y} {born:%A} age {age(born):3}, next {coming} in {(coming - TODAY).days} days")

try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)
print([str(date(2024, 1, 31) + timedelta(days=30 * n)) for n in range(4)])
friday13 = [date(y, m, 13) for y in (2023, 2024) for m in range(1, 13) if date(y, m, 13).weekday() == 4]
print(*friday13)
start = datetime(2024, 10, 26, 22, 30)
shift = timedelta(hours=7, minutes=45)
print(start + shift, (start + shift).strftime("%a %H:%M"), shift, shift * 5, shift / 2, -shift)
print(timedelta(days=1, hours=2).total_seconds(), divmod(timedelta(hours=25), timedelta(hours=7)))
print(TODAY.isocalendar()[:], TODAY.timetuple().tm_yday, TODAY.toordinal(), date.fromordinal(730000))
print(repr(start), start.isoformat(" ", "minutes"), datetime.fromisoformat("2024-03-01T12:00:05.250"))
print(max(PEOPLE.values()), sorted(PEOPLE, key=PEOPLE.get), date.min, date.max)
print(TODAY == datetime(2024, 2, 29), TODAY < date(2024, 3, 1))
try:
    TODAY < datetime(2024, 3, 1)
except TypeError as error:
    print(error)
