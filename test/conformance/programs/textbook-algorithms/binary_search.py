# versions: 3.10 3.11 3.12 3.13 3.14 3.15
import bisect
import math


def search(a, x):
    lo, hi, steps = 0, len(a) - 1, 0
    while lo <= hi:
        steps += 1
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid, steps
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1, steps


def bisect_root(f, lo, hi, eps=1e-12):
    assert f(lo) * f(hi) < 0, "no sign change"
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0:
            hi = mid
        else:
            lo = mid
    return (lo + hi) / 2


def newton(f, df, x, rounds=20):
    for i in range(rounds):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-15:
            break
    return x, i


squares = [n * n for n in range(100)]
for x in (0, 49, 9801, 50, -1):
    print(x, search(squares, x))
print(bisect_root(math.cos, 0, 3), round(bisect_root(lambda t: t ** 3 - t - 2, 1, 2), 9))
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
try:
    bisect_root(math.exp, 0, 1)
except AssertionError as e:
    print("AssertionError:", e)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
events = []
for name, prio in [("b", 2), ("a", 1), ("c", 2), ("d", 0)]:
    bisect.insort(events, (prio, name))
print(events)
print(bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect([1, 2, 2, 3], 9))
records = [("red", 5), ("blue", 1), ("yellow", 8), ("black", 0)]
records.sort(key=lambda r: r[1])
keys = [r[1] for r in records]
print(records[bisect.bisect_left(keys, 5)])
bisect.insort(records, ("brown", 7), key=lambda r: r[1])
print(records)
