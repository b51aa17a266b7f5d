# What `__await__` of a coroutine gives.
class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def work():
    try:
        return await Pause(), await Pause()
    except ValueError as error:
        return repr(error)


w = work().__await__()
print(type(w).__name__, iter(w) is w)
print(next(w), w.send(1))
try:
    w.send(2)
except StopIteration as stop:
    print(stop.value)
try:
    next(w)
except RuntimeError as error:
    print(error)

w = work().__await__()
print(next(w))
try:
    w.throw(ValueError("in"))
except StopIteration as stop:
    print(stop.value)
w = work().__await__()
print(next(w), w.close())
try:
    next(w)
except RuntimeError as error:
    print(error)


async def outer():
    return await Chained()


class Chained:
    def __await__(self):
        result = yield from work().__await__()
        return ["chained", result]


def run(coroutine, *values):
    coroutine.send(None)
    for value in values:
        try:
            coroutine.send(value)
        except StopIteration as stop:
            return stop.value


print(run(outer(), "x", "y"))
print([*(x for x in "ab")], list(w for w in (1, 2)))
