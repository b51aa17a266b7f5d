# Asynchronous generators: asend, athrow, aclose, and what their awaitables do.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def numbers():
    print("begin")
    try:
        got = yield 1
        print("got", got)
        sent = await Pause("waiting")
        print("awaited", sent)
        got = yield 2
        print("got", got)
    except KeyError as error:
        print("caught", repr(error))
        yield "handled"
    finally:
        print("cleanup")


def run(awaitable):
    it = awaitable.__await__()
    value = None
    while True:
        try:
            value = ["sent", it.send(None if value is None else value)]
            print("  suspended with", value[1])
        except StopIteration as stop:
            return stop.value
        except BaseException as error:
            return f"{type(error).__name__}: {error}"


g = numbers()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, g.ag_code.co_name)
print(run(g.asend(None)))
print(run(g.asend("x")))
print(run(g.athrow(KeyError("k"))))
print(run(g.__anext__()))
print(run(g.__anext__()))
print(run(g.aclose()), g.ag_frame)

g = numbers()
print(run(g.asend("too early")))
g = numbers()
print(run(anext(g)))
print(run(g.aclose()))
print(run(g.asend(1)))
print(run(g.athrow(ValueError("late"))))

g = numbers()
print(run(g.athrow(ValueError("before start"))))
print(run(g.__anext__()))


async def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2


g = stubborn()
print(run(g.asend(None)))
print(run(g.aclose()))


async def stops():
    yield 1
    raise StopAsyncIteration("mine")


async def stops_sync():
    yield 1
    raise StopIteration("mine")


for make in stops, stops_sync:
    g = make()
    print(run(anext(g)), run(anext(g)))

print(g.__aiter__() is g)
once = numbers().asend(None)
print(run(once))
print(run(once))
