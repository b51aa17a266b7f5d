# `async for` over classes, generators and wrong objects, with else, break and continue.
class Pause:
    def __await__(self):
        yield "pause"


class Countdown:
    def __init__(self, start):
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        if self.n % 2:
            await Pause()
        return self.n


def run(coroutine):
    events = []
    while True:
        try:
            events.append(coroutine.send(None))
        except StopIteration as stop:
            return stop.value, events
        except Exception as error:
            return f"{type(error).__name__}: {error}", events, repr(error.__cause__)


async def loop(limit):
    seen = []
    async for value in Countdown(5):
        if value == 3:
            continue
        if value == limit:
            break
        seen.append(value)
    else:
        seen.append("else")
    return seen


print(run(loop(-1)))
print(run(loop(1)))


class NoAnext:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7


class AsyncAiter:
    async def __aiter__(self):
        return self


async def over(thing):
    async for item in thing:
        print("item", item)


for thing in [1, 2], NoAnext(), BadAnext(), range(3):
    print(type(thing).__name__, run(over(thing)))


async def unpack():
    async for a, (b, *c) in pairs():
        print(a, b, c)
    async for holder["key"] in pairs():
        pass
    return holder


async def pairs():
    yield 1, (2, 3, 4)
    yield 5, "xy"


holder = {}
print(run(unpack()))


async def failing():
    async for _ in Countdown(3):
        raise StopAsyncIteration("from the body")


print(run(failing()))
