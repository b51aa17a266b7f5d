# `yield from` to anything iterable: values, results, exceptions and deep chains.
def values(iterable):
    result = yield from iterable
    return result


for iterable in [1, 2], "ab", {"k": 1}, range(2), (n * n for n in range(3)), {5}:
    print(list(values(iterable)))
for bad in 1, None:
    try:
        list(values(bad))
    except TypeError as error:
        print(error)


def returning(n):
    yield n
    return n * 10


def collect():
    total = 0
    for n in range(3):
        total += yield from returning(n)
    return total


g = collect()
items = []
while True:
    try:
        items.append(next(g))
    except StopIteration as stop:
        print(items, stop.value)
        break


def deep(n):
    if n == 0:
        got = yield "bottom"
        return got
    result = yield from deep(n - 1)
    return result + 1


g = deep(100)
print(next(g))
try:
    g.send(0)
except StopIteration as stop:
    print(stop.value)
g = deep(50)
next(g)
try:
    g.throw(ValueError("from the top"))
except ValueError as error:
    depth, traceback = 0, error.__traceback__
    while traceback:
        depth, traceback = depth + 1, traceback.tb_next
    print(repr(error), depth)


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("custom value")


try:
    next(values(Raises()))
except StopIteration as stop:
    print(stop.value)


def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node


print(list(tree([1, [2, [3, [4]], 5], [[6]]])))


def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            return received
        received.append(value)


def wrapper():
    return ["wrapped", (yield from echo())]


g = wrapper()
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
