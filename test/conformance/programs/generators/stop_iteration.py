# Where the traceback of a RuntimeError that was a StopIteration begins, and what closing runs.
def g():
    yield 1
    raise StopIteration(2)
def h():
    yield from g()
def show(f):
    try:
        f()
    except BaseException as e:
        t = e
        while t is not None:
            tb = t.__traceback__
            print(type(t).__name__, t, [ (x.tb_frame.f_code.co_name, x.tb_lineno) for x in walk(tb)], t.__suppress_context__)
            t = t.__cause__
def walk(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next
show(lambda: list(g()))
show(lambda: list(h()))
def loop():
    for x in g():
        pass
show(loop)
def nxt():
    it = g()
    next(it)
    try:
        next(it)
    finally:
        print(it.gi_frame, list(it))
show(nxt)
def thrown():
    it = g()
    it.throw(StopIteration("x"))
show(thrown)
def thrown2():
    it = g()
    next(it)
    it.throw(StopIteration("x"))
show(thrown2)
def closed():
    def k():
        try:
            yield 1
        finally:
            raise StopIteration
    it = k(); next(it)
    it.close()
show(closed)
def genexp():
    list(next(iter(())) for i in range(3))
show(genexp)
async def co():
    raise StopIteration(3)
def runco():
    co().send(None)
show(runco)
async def ag():
    yield 1
    raise StopAsyncIteration(5)
async def ag2():
    yield 1
    raise StopIteration(5)
def runag(a):
    async def m():
        async for x in a():
            print(x)
    m().send(None)
show(lambda: runag(ag))
show(lambda: runag(ag2))
def inner_try():
    def k():
        try:
            yield 1
        except GeneratorExit:
            print("exit seen")
            raise
    it = k(); next(it); it.close()
    def k2():
        try:
            yield 1
        finally:
            print("finally seen")
    it = k2(); next(it); it.close()
    it = k2(); next(it); del it
show(inner_try)
