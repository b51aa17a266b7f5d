"""Calendars as text: a month, the Sundays, quarters and the computation of Easter."""
import calendar
from datetime import date, timedelta

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3))
for week in calendar.monthcalendar(2021, 3):
    print(week)
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1900, 2001))
print(calendar.monthrange(2024, 2)[1], calendar.weekday(1969, 7, 20) == 6)
print([calendar.day_name[i][:2] for i in range(7)], list(calendar.month_abbr)[1:4])


def last_weekday(year, month, weekday):
    return max(week[weekday] for week in calendar.monthcalendar(year, month))


print([last_weekday(2013, month, calendar.SUNDAY) for month in range(1, 13)])
long_months = [
    f"{calendar.month_abbr[m]} {y}"
    for y in range(2020, 2026)
    for m in range(1, 13)
    if calendar.monthrange(y, m) == (calendar.FRIDAY, 31)
]
print("five weekends:", long_months)


def easter(year):
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    f = (8 * b + 13) // 25
    g = (19 * a + b - d - f + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - g - k) % 7
    n = (a + 11 * g + 22 * m) // 451
    month, day = divmod(g + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


for year in (1818, 1943, 2000, 2024, 2025):
    day = easter(year)
    print(year, f"{day:%d %B}", (day + timedelta(days=39)).strftime("Ascension %d %b"))
html = calendar.HTMLCalendar().formatmonth(2024, 2)
print(len(html), html.count("<td"), html.splitlines()[1])
print(list(calendar.Calendar(6).itermonthdays2(2024, 2))[:6])
