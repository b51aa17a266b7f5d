# Bytes of deques by their history: blocks come and go.
import sys
from collections import deque

d = deque()
sizes = [sys.getsizeof(d)]
for number in range(200):
    d.append(number)
    if sys.getsizeof(d) != sizes[-1]:
        sizes.append(sys.getsizeof(d))
        print("right", len(d), sizes[-1])
while d:
    before = sys.getsizeof(d)
    d.popleft()
    if sys.getsizeof(d) != before:
        print("left", len(d), sys.getsizeof(d))
for number in range(150):
    d.appendleft(number)
print(sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(deque(d)))
for count in (0, 1, 31, 32, 62, 63, 64, 127, 128, 1000):
    made = deque(range(count))
    left = deque()
    left.extendleft(range(count))
    print(count, sys.getsizeof(made), sys.getsizeof(left), sys.getsizeof(deque(range(count), 10)))
d.clear()
print(sys.getsizeof(d), len(d))
d.extend(range(100))
d.rotate(50)
print(sys.getsizeof(d))
d.rotate(-77)
print(sys.getsizeof(d))
d *= 3
print(len(d), sys.getsizeof(d))
one = deque([None]) * 100
print(len(one), sys.getsizeof(one))


class Queue(deque):
    pass


class Slim(deque):
    __slots__ = ()


print(sys.getsizeof(Queue()), sys.getsizeof(Slim()), sys.getsizeof(iter(d)), sys.getsizeof(reversed(d)))
