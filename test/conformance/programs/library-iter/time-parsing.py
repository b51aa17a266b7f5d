import time

for text, form in (
    ("2024-02-29 13:45:07", "%Y-%m-%d %H:%M:%S"),
    ("30 Nov 00", "%d %b %y"),
    ("Monday, 3 June 2019", "%A, %d %B %Y"),
    ("11:05 PM", "%I:%M %p"),
    ("2020 366", "%Y %j"),
    ("2021 W05 3", "%Y W%W %w"),
    ("12/31/99", "%x"),
    ("Sat Jan  1 00:00:00 2000", "%c"),
):
    print(tuple(time.strptime(text, form)))
print(time.strptime("Thu Jan  1 00:00:00 1970").tm_yday, time.mktime(time.strptime("2001", "%Y")))
for text, form in (("x", "%Y"), ("2024-13-01", "%Y-%m-%d"), ("2024-01-01 x", "%Y-%m-%d"), ("2023 02 30", "%Y %m %d"), ("1", "%q")):
    try:
        print(time.strptime(text, form))
    except ValueError as error:
        print(error)
