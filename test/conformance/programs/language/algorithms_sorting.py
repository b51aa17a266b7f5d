# Textbook sorting and searching
data = [5, 2, 9, 1, 5, 6, -3, 0]


def qsort(l):
    return (
        l
        if len(l) < 2
        else qsort([x for x in l[1:] if x < l[0]]) + [l[0]] + qsort([x for x in l[1:] if x >= l[0]])
    )


def merge_sort(l):
    if len(l) <= 1:
        return l
    m = len(l) // 2
    a, b = (merge_sort(l[:m]), merge_sort(l[m:]))
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b


def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = (l[j + 1], l[j])
    return l


def binary(l, x):
    lo, hi = (0, len(l) - 1)
    while lo <= hi:
        mid = (lo + hi) // 2
        if l[mid] == x:
            return mid
        if l[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1


print(qsort(data), merge_sort(data), bubble(data), data, binary(sorted(data), 6), binary(sorted(data), 7))


def insertion(l):
    l = list(l)
    for i in range(1, len(l)):
        k, j = (l[i], i - 1)
        while j >= 0 and l[j] > k:
            l[j + 1] = l[j]
            j -= 1
        l[j + 1] = k
    return l


def selection(l):
    l = list(l)
    for i in range(len(l)):
        m = min(range(i, len(l)), key=l.__getitem__)
        l[i], l[m] = (l[m], l[i])
    return l


def counting(l):
    counts = [0] * (max(l) - min(l) + 1)
    low = min(l)
    for x in l:
        counts[x - low] += 1
    return [i + low for i, c in enumerate(counts) for _ in range(c)]


def heapify(h, n, i):
    while True:
        big = max((k for k in (i, 2 * i + 1, 2 * i + 2) if k < n), key=lambda k: h[k])
        if big == i:
            return
        h[i], h[big] = (h[big], h[i])
        i = big


def heapsort(l):
    h = list(l)
    for i in range(len(h) // 2, -1, -1):
        heapify(h, len(h), i)
    for end in range(len(h) - 1, 0, -1):
        h[0], h[end] = (h[end], h[0])
        heapify(h, end, 0)
    return h


print(
    insertion(data),
    selection(data),
    counting(data),
    heapsort(data),
    insertion("sorting"),
    all((f(data) == sorted(data) for f in (insertion, selection, counting, heapsort))),
)
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dee", 25)]
print(
    sorted(people, key=lambda p: p[1]),
    sorted(people, key=lambda p: (-p[1], p[0])),
    sorted(people, reverse=True)[0],
    min(people, key=lambda p: p[1]),
)
