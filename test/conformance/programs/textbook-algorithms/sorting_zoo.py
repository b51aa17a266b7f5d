import random
from heapq import heapify, heappop
import operator

random.seed(42)
data = [random.randint(0, 99) for _ in range(20)]


def bubble(a):
    a = a[:]
    n = len(a)
    while True:
        swapped = False
        for i in range(1, n):
            if a[i - 1] > a[i]:
                a[i - 1], a[i] = a[i], a[i - 1]
                swapped = True
        n -= 1
        if not swapped:
            return a


def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def quick(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def merge(a):
    if len(a) <= 1:
        return a
    m = len(a) // 2
    left, right = merge(a[:m]), merge(a[m:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap(a):
    h = list(a)
    heapify(h)
    return [heappop(h) for _ in range(len(h))]


def counting(a):
    counts = [0] * (max(a) + 1)
    for x in a:
        counts[x] += 1
    return [v for v, c in enumerate(counts) for _ in range(c)]


def shell(a):
    a = a.copy()
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j - gap] > a[j]:
                a[j - gap], a[j] = a[j], a[j - gap]
                j -= gap
        gap //= 2
    return a


print(data)
expected = sorted(data)
for f in (bubble, insertion, quick, merge, heap, counting, shell):
    print("{:<10} {}".format(f.__name__, f(data) == expected))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len))
print(sorted(words, key=lambda w: (-len(w), w)))
print(sorted(enumerate(words), key=operator.itemgetter(1), reverse=True)[:3])
random.shuffle(words)
print(words, random.choice(words), random.sample(range(1000), 5))
