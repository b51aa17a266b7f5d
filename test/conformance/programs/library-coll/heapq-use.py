# Heaps: pushing and popping, merging, the largest and smallest, priority queues, errors.
import heapq
import itertools
import sys

heap = []
for value in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(heap, value)
    print(heap)
print([heapq.heappop(heap) for _ in range(len(heap))], heap, sys.getsizeof(heap))
data = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
heapq.heapify(data)
print(data, heapq.heappushpop(data, -1), heapq.heappushpop(data, 50), heapq.heapreplace(data, 100), data)
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, ["aaa", "b", "cc"], key=len), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ac", "BD", key=str.lower)), list(heapq.merge([4, 1], [3, 2], reverse=True)))


def heapsort(iterable):
    h = []
    for value in iterable:
        heapq.heappush(h, value)
    return [heapq.heappop(h) for _ in range(len(h))]


print(heapsort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]), heapsort("heap"))
counter = itertools.count()
queue = []
for priority, task in [(2, "code"), (1, "spec"), (3, "test"), (1, "plan")]:
    heapq.heappush(queue, (priority, next(counter), task))
while queue:
    priority, _, task = heapq.heappop(queue)
    print(priority, task)


def shortest(graph, start):
    distance, pending = {start: 0}, [(0, start)]
    while pending:
        so_far, node = heapq.heappop(pending)
        if so_far > distance[node]:
            continue
        for other, step in graph[node].items():
            if so_far + step < distance.get(other, float("inf")):
                distance[other] = so_far + step
                heapq.heappush(pending, (distance[other], other))
    return distance


print(shortest({"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}, "A"))


class Job:
    def __init__(self, cost):
        self.cost = cost

    def __lt__(self, other):
        return self.cost < other.cost

    def __repr__(self):
        return f"Job({self.cost})"


jobs = [Job(c) for c in (4, 1, 3, 5, 2)]
heapq.heapify(jobs)
print(jobs, heapq.heappop(jobs), heapq.heappushpop(jobs, Job(0)), jobs, heapq.nlargest(2, jobs, key=lambda j: j.cost))


class Wild:
    def __lt__(self, other):
        wild.clear()
        return True


wild = [1, 2]
wild.append(Wild())
for call in (
    lambda: heapq.heappush(wild, Wild()),
    lambda: heapq.heappush(5, 1),
    lambda: heapq.heappop([]),
    lambda: heapq.heappop((1,)),
    lambda: heapq.heapreplace([], 1),
    lambda: heapq.heapify((1,)),
    lambda: heapq.heappush([1], "a"),
    lambda: heapq.heappushpop([], 3),
    lambda: heapq.heapify([1, "a"]),
    lambda: heapq.heappush([1]),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
