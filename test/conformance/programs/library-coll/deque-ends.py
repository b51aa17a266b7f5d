# Adding and taking at both ends of a deque, with and without a limit.
from collections import deque

d = deque()
print(d, len(d), bool(d), d.maxlen)
for word in ["b", "c", "d"]:
    d.append(word)
d.appendleft("a")
d.extend("ef")
d.extendleft(["x", "y"])
print(d, d[0], d[-1], d[3])
print(d.pop(), d.popleft(), d)

recent = deque(maxlen=3)
for number in range(6):
    recent.append(number)
    print(recent)
recent.appendleft("first")
print(recent, recent.maxlen)
recent.extend([10, 11, 12, 13])
print(recent)
recent.extendleft([20, 21])
print(recent)

nothing = deque([1, 2, 3], 0)
nothing.append(4)
nothing.extend(range(5))
print(nothing, len(nothing))

d.extend(d)
print(d)
d.extendleft(d)
print(len(d), d)

for call in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque(5),
    lambda: deque([], -1),
    lambda: deque([], "x"),
    lambda: deque([], maxlen=2**70),
    lambda: deque(1, 2, 3),
    lambda: d.append(),
    lambda: d.extend(7),
    lambda: d.pop(0),
    lambda: d.appendleft(1, 2),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(deque("hello", maxlen=3), deque(iterable=[1], maxlen=None))
