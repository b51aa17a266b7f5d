# Sorting by hand, sorting with keys, stability, searching, and heaps.
def bubble(items):
    items = list(items)
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def insertion(items):
    result = []
    for item in items:
        position = len(result)
        while position and result[position - 1] > item:
            position -= 1
        result.insert(position, item)
    return result


def merge_sort(items):
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def quick(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def heap_sort(items):
    heap = []
    for item in items:
        heap.append(item)
        child = len(heap) - 1
        while child and heap[(child - 1) // 2] > heap[child]:
            parent = (child - 1) // 2
            heap[parent], heap[child] = heap[child], heap[parent]
            child = parent
    while heap:
        heap[0], heap[-1] = heap[-1], heap[0]
        yield heap.pop()
        parent = 0
        while (child := 2 * parent + 1) < len(heap):
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[parent] <= heap[child]:
                break
            heap[parent], heap[child] = heap[child], heap[parent]
            parent = child


def binary_search(items, wanted):
    low, high, steps = 0, len(items) - 1, 0
    while low <= high:
        steps += 1
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle, steps
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1, steps


seed, numbers = 42, []
for _ in range(20):
    seed = (seed * 1103515245 + 12345) % 2**31
    numbers.append(seed % 100)
print(numbers)
for sort in (bubble, insertion, merge_sort, quick, lambda items: list(heap_sort(items))):
    print(sort(numbers) == sorted(numbers), end=" ")
print()
ordered = sorted(set(numbers))
print(binary_search(ordered, ordered[3]), binary_search(ordered, 1000), binary_search([], 1))
people = [("Ann", 31), ("bob", 25), ("Cid", 31), ("dan", 4), ("Eve", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0].lower())))
print(sorted(people, key=lambda p: p[0], reverse=True), sorted(name for name, _ in people))
people.sort(key=lambda p: p[1] == 31)
print(people, sorted("hello world".split(), key=len), sorted("bca"), sorted({3: "x", 1: "y"}))


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


print(sorted(map(Version, ["1.10", "1.9", "1.2.3", "0.9"])), min(Version("2"), Version("1.9")))
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
mixed = [3, 1, 2]
print(mixed.sort(), mixed, mixed.reverse(), mixed, list(reversed(mixed)), sorted(mixed, reverse=True))
