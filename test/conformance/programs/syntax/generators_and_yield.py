def count():
    received = yield 1
    print("received", received)
    x = (yield 2), (yield)
    print(x)
    y = yield from sub()
    print("sub returned", y)
    rest = [1, 2]
    yield y, *rest
    return "end"
def sub():
    yield "s1"
    try:
        yield "s2"
    except ValueError as error:
        print("sub caught", error)
        yield "handled"
    return "result"
g = count()
print(next(g), g.send("a"), g.send("b"), g.send("c"))
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
def infinite():
    try:
        while True: yield
    except GeneratorExit:
        print("closed")
        raise
    finally:
        print("cleanup")
i = infinite()
next(i); i.close()
def lam():
    return (lambda: (yield 5))()
print(list(lam()))
def assigned():
    x = yield
    x += yield x
    d = {}
    d["k"] = yield d
    print(x, d)
    yield [(yield), (yield)]
a = assigned()
print(next(a), a.send(1), a.send(2), a.send("v"), a.send("p"), a.send("q"))
print([*sub()], [len(s) for s in sub()])
def recursive(n):
    if n:
        yield n
        yield from recursive(n - 1)
print(list(recursive(4)))
async def agen():
    yield 1
    await_ = [x async for x in agen2()]
    yield await_
async def agen2():
    for i in range(2): yield i
def drive(coroutine):
    try:
        while True: coroutine.send(None)
    except StopIteration as stop: return stop.value
async def main():
    return [x async for x in agen()], {x async for x in agen2() if x}
print(drive(main()))
