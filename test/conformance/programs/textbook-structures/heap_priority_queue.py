import heapq
import itertools
from dataclasses import dataclass, field
from typing import Any


@dataclass(order=True)
class Item:
    priority: int
    name: Any = field(compare=False)


pq = []
for p, n in [(5, "write code"), (7, "release"), (1, "write spec"), (3, "create tests")]:
    heapq.heappush(pq, Item(p, n))
while pq:
    print(heapq.heappop(pq))

REMOVED = "<removed-task>"
counter = itertools.count()
heap, finder = [], {}


def add_task(task, priority=0):
    if task in finder:
        finder.pop(task)[-1] = REMOVED
    entry = [priority, next(counter), task]
    finder[task] = entry
    heapq.heappush(heap, entry)


def pop_task():
    while heap:
        priority, _, task = heapq.heappop(heap)
        if task is not REMOVED:
            del finder[task]
            return task
    raise KeyError("pop from an empty priority queue")


for i, t in enumerate("eat sleep code repeat".split()):
    add_task(t, 10 - i)
add_task("eat", 0)
try:
    while True:
        print(pop_task())
except KeyError as e:
    print(repr(e))

data = [9, 3, 7, 1, 8, 2, 5]
print(heapq.nlargest(3, data), heapq.nsmallest(2, data), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len))
h = data[:]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 100), h)
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 3, 6, 9])))
print(list(heapq.merge(["dog", "horse"], ["cat", "fish", "kangaroo"], key=len)))
running = []
for x in data:
    heapq.heappush(running, -x)
    if len(running) > 3:
        heapq.heappop(running)
print(sorted(-x for x in running))
