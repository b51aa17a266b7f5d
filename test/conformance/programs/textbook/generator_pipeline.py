# Generators chained into a pipeline, sending, cleaning up, and what they hold.
import sys


def numbers(limit):
    print("start")
    try:
        for n in range(limit):
            yield n
    finally:
        print("closed numbers")


def only(predicate, items):
    for item in items:
        if predicate(item):
            yield item


def batched(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


def average():
    total = count = 0
    value = None
    while True:
        received = yield value
        if received is None:
            return total, count
        total += received
        count += 1
        value = total / count


def delegating():
    result = yield from average()
    print("average gave", result)
    yield "after"


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


pipeline = batched(only(lambda n: n % 3, numbers(10)), 2)
print(next(pipeline), next(pipeline))
pipeline.close()
print(list(batched("abcdefg", 3)))
running = average()
next(running)
print([running.send(n) for n in (10, 20, 60)])
try:
    running.send(None)
except StopIteration as stop:
    print("stopped with", stop.value)
outer = delegating()
print(next(outer), outer.send(4), outer.send(8), outer.send(None))
print(list(tree(3)), sum(tree(6)))
generator = (n * n for n in range(1000))
print(sys.getsizeof(generator) < sys.getsizeof([n * n for n in range(1000)]), sum(generator), sum(generator))
print(next(iter([]), "default"), next((n for n in range(10) if n > 20), None))


def failing():
    try:
        yield 1
    except ValueError as error:
        print("caught", error)
        yield 2
    raise RuntimeError("at the end")


work = failing()
print(next(work), work.throw(ValueError("thrown in")))
try:
    next(work)
except RuntimeError as error:
    print(error)
print(list(work), work.gi_frame)
first, second = (list(x) for x in zip(*[(1, "a"), (2, "b")]))
print(first, second, dict(enumerate("xyz", 1)), list(map(max, [1, 5], [4, 2])), [*filter(None, [0, 1, "", "x"])])
for index, (a, b) in enumerate(zip("ab", range(5))):
    print(index, a, b, end="; ")
print()
