# versions: 3.9 3.10 3.11 3.12 3.13
# What generators and their like take, and what becomes of it when they end.
import sys
import tracemalloc


def numbers(n):
    first = second = third = n
    yield first
    yield second + third


async def coroutine():
    return 1


async def several():
    yield 1


shown = [numbers(1), (i for i in range(3)), coroutine(), several()]
print([sys.getsizeof(each) for each in shown])
shown[2].close()
tracemalloc.start()
kept = [None] * 50
numbers(0)
before = tracemalloc.get_traced_memory()[0]
for i in range(50):
    kept[i] = numbers(i)
print((tracemalloc.get_traced_memory()[0] - before) // 50 // 16 * 16)
for i in range(50):
    list(kept[i])
ended = tracemalloc.get_traced_memory()[0] - before
print(ended > 50 * 100)
kept = None


def deep(n):
    return n and 1 + deep(n - 1)


print(deep(200), sys.getsizeof(numbers(2).gi_frame))
