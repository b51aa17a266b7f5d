# bisect and insort with a key.
import bisect
from operator import itemgetter

rows = [("b", 1), ("a", 3), ("d", 3), ("c", 7)]
print(bisect.bisect(rows, 3, key=itemgetter(1)), bisect.bisect_left(rows, 3, key=lambda row: row[1]))
bisect.insort(rows, ("z", 2), key=itemgetter(1))
bisect.insort_left(rows, ("y", 3), key=itemgetter(1))
bisect.insort_right(rows, ("x", 3), key=itemgetter(1))
print(rows)
down = [9, 7, 5, 1]
print(bisect.bisect_left(down, -5, key=lambda n: -n), bisect.bisect(down, 3, key=None) is not None)
calls = []


def watched(row):
    calls.append(row)
    return row[1]


bisect.insort(rows, ("w", 5), key=watched)
print(calls, rows)
for call in (
    lambda: bisect.bisect(rows, 3, 0, None, itemgetter(1)),
    lambda: bisect.bisect(rows, 3, key=5),
    lambda: bisect.insort(rows, 3, key=itemgetter(1)),
    lambda: bisect.bisect(rows, 3, keys=len),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
