class Awaitable:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
class Manager:
    async def __aenter__(self):
        print("enter", await Awaitable("e"))
        return self
    async def __aexit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, await Awaitable("x"))
        return kind is ValueError
class Counter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return await Awaitable(self.n)
async def main():
    print("start", await Awaitable("a"))
    async with Manager() as m, Manager(): print(type(m).__name__)
    async with (Manager() as m, Manager()): raise ValueError
    async for i in Counter(2): print("item", i)
    else: print("else")
    print([await Awaitable(i) for i in range(2)], [i async for i in Counter(2)])
    print(-await Awaitable(1) ** 2 if False else "skip", (await Awaitable("p")))
    async def inner(): return await Awaitable("inner")
    return await inner(), await inner()
def drive(coroutine):
    sent = None
    step = 0
    try:
        while True:
            request = coroutine.send(sent)
            step += 1
            sent = step
            print("asked", request)
    except StopIteration as stop:
        return stop.value
print(drive(main()))
print(main.__code__.co_flags & 0x80 != 0)
c = main()
c.close()
try:
    drive(main)
except AttributeError as error:
    print(error)
