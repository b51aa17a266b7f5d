# The awaitables of asynchronous generators by themselves: reuse, close, throw, a generator that runs already.
async def count():
    n = 0
    while True:
        try:
            n += 1
            got = yield n
            if got is not None:
                print("received", got)
        except LookupError as error:
            print("in generator:", repr(error))


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        return f"{type(error).__name__}({', '.join(map(repr, error.args))})"


g = count()
a = g.asend(None)
print(type(a).__name__, iter(a) is a, a.__await__() is a)
print(attempt(a.send, None))
print(attempt(a.send, None))
print(attempt(a.throw, ValueError))
print(attempt(a.close))

a = g.asend("hello")
print(attempt(next, a))
a = g.asend(None)
print(attempt(a.throw, LookupError("thrown into asend")))
a = g.asend(None)
a.close()
print(attempt(a.send, None))

t = g.athrow(LookupError("by athrow"))
print(type(t).__name__)
print(attempt(t.send, 5))
print(attempt(t.send, None))
print(attempt(t.send, None))
t = g.aclose()
print(type(t).__name__)
print(attempt(t.send, None))
print(attempt(t.send, None))
print(attempt(t.close))


class Pause:
    def __await__(self):
        yield "paused"


async def waits():
    await Pause()
    yield 1


g = waits()
first = g.asend(None)
print(attempt(first.send, None), g.ag_running)
second = g.asend(None)
print(attempt(second.send, None))
third = g.aclose()
print(attempt(third.send, None))
fourth = g.athrow(ValueError)
print(attempt(fourth.send, None))
print(attempt(first.send, None), g.ag_running)
print(attempt(g.aclose().send, None))
