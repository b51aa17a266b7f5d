# Classic sorts, each on the same data, with counts of comparisons and moves.
DATA = [38, 27, 43, 3, 9, 82, 10, -5, 27, 0]


def bubble(items):
    items, swaps = list(items), 0
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swaps += 1
    return items, swaps


def insertion(items):
    items, moves = list(items), 0
    for i in range(1, len(items)):
        current, j = items[i], i - 1
        while j >= 0 and items[j] > current:
            items[j + 1] = items[j]
            moves += 1
            j -= 1
        items[j + 1] = current
    return items, moves


def merge_sort(items):
    if len(items) < 2:
        return list(items), 0
    middle = len(items) // 2
    (left, a), (right, b) = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged, compared = [], a + b
    while left and right:
        compared += 1
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right, compared


def quick_sort(items):
    if not items:
        return []
    pivot, *rest = items
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def heap_sort(items):
    heap = list(items)

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and heap[child] < heap[child + 1]:
                child += 1
            if heap[root] >= heap[child]:
                return
            heap[root], heap[child] = heap[child], heap[root]
            root = child

    for start in reversed(range(len(heap) // 2)):
        sift(start, len(heap))
    for end in range(len(heap) - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(0, end)
    return heap


def counting(items):
    low, counts = min(items), {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return [value for value in range(low, max(items) + 1) for _ in range(counts.get(value, 0))]


print(bubble(DATA))
print(insertion(DATA))
print(merge_sort(DATA))
print(quick_sort(DATA))
print(heap_sort(DATA))
print(counting(DATA))
print(sorted(DATA, key=abs), sorted(DATA, key=lambda n: (n % 3, -n)))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(set(words)), max(words, key=len), sorted(words, reverse=True))
