# versions: 3.10 3.11 3.12 3.13 3.14 3.15
# anext with a default, of iterators whose __anext__ is a coroutine, a generator or any function.
import asyncio
import types


class Numbers:
    def __init__(self): self.yielded = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.yielded += 1
        if self.yielded >= 3: raise StopAsyncIteration()
        return self.yielded
class Pausing(Numbers):
    @types.coroutine
    def __anext__(self):
        yield
        self.yielded += 1
        if self.yielded >= 3: raise StopAsyncIteration()
        return self.yielded
class Returning(Numbers):
    @types.coroutine
    def __anext__(self):
        if False: yield 1
        self.yielded += 1
        if self.yielded >= 3: raise StopAsyncIteration()
        return self.yielded
async def main(cls):
    g = cls()
    print(await anext(g, "d"), await anext(g, "d"), await anext(g, "d"), await anext(g, "d"))
    g = cls()
    print(await anext(g), await anext(g))
    try: print(await anext(g))
    except StopAsyncIteration: print("stop")
for c in (Numbers, Pausing, Returning):
    asyncio.run(main(c))
class Forwarding:
    def __anext__(self):
        return self.inner()
    def __aiter__(self): return self
    async def inner(self):
        await asyncio.sleep(0)
        return 5
async def forwarded():
    print(await anext(Forwarding(), 1))
asyncio.run(forwarded())
