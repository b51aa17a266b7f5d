import sys
from itertools import count, cycle, repeat, islice, takewhile

counter = count(10)
print(next(counter), next(counter), counter)
print(list(islice(count(2, 3), 5)), count(2, 3), count(step=2), count(1.5, 0.5))
print(list(islice(count(0.5, 0.25), 4)), list(islice(count(5, -1), 4)), count(5, -1))
big = count(2**62)
print(next(big), next(big) - 2**62, big)
huge = count(2**70)
print(next(huge) == 2**70, huge)
edge = count(sys.maxsize - 1)
print([next(edge) for _ in range(4)], edge)
print(list(islice(count(1 + 2j), 3)))
for bad in ("a", [1], None):
    try:
        count(bad)
    except TypeError as error:
        print(error)

lights = cycle(["green", "amber", "red"])
print([next(lights) for _ in range(7)])
print(list(cycle([])), list(islice(cycle(c for c in "ab"), 5)))
print(repeat("x"), repeat("y", 3), repeat([1], times=-4), list(repeat("y", 3)))
print(list(map(pow, range(5), repeat(2))))
three = repeat(0, 3)
print(three.__length_hint__(), next(three), three.__length_hint__(), three)
try:
    repeat(1).__length_hint__()
except TypeError as error:
    print(error)
for bad in (lambda: repeat(), lambda: repeat(1, "a"), lambda: cycle(), lambda: cycle(1), lambda: cycle([], x=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
print(list(takewhile(lambda n: n < 40, (n * n for n in count(1)))))
print([sys.getsizeof(x) for x in (count(), cycle([]), repeat(1))])


class Ticket(count):
    def label(self):
        return "T%d" % next(self)


t = Ticket(7)
print(t.label(), t.label(), t, iter(t) is t)
print(count.__name__, count.__module__, repeat.__qualname__, cycle)
