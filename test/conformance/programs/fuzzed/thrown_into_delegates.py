# StopIteration and other exceptions thrown at a `yield from` or `await`, over objects with and without `throw`.
def outer(inner):
    print('got', (yield from inner))
    yield 'after'
class Throwing:
    def __init__(self, answer): self.answer = answer
    def __iter__(self): return self
    def __next__(self): return 'next'
    def throw(self, *given):
        print('throw', [type(each).__name__ for each in given])
        raise self.answer
class Closing(Throwing):
    def close(self): raise self.answer
def sub():
    try: yield 1
    except BaseException as e: print('sub', repr(e)); return 'sub result'
def passing():
    yield 1
def run(inner, thrown, *more):
    g = outer(inner)
    next(g)
    try: print('result', g.throw(thrown, *more))
    except BaseException as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), e is thrown)
    print(g.gi_frame is None)
for thrown in (StopIteration(7), StopIteration(), ValueError(1), GeneratorExit(2)):
    print('##', repr(thrown))
    run([1, 2], thrown)
    run(iter('ab'), thrown)
    run(Throwing(StopIteration(8)), thrown)
    run(Throwing(KeyError(8)), thrown)
    run(Throwing(thrown), thrown)
    run(Closing(StopIteration(9)), thrown)
    run(sub(), thrown)
    run(passing(), thrown)
    run(outer([3]), thrown)
    run(outer(outer(Throwing(StopIteration(8)))), thrown)
def caught():
    try:
        yield from 'abc'
    except StopIteration as e:
        yield 'caught', e.value
g = caught(); next(g); 
try: print(g.throw(StopIteration(5)))
except BaseException as e: print(repr(e))
for answer in (StopIteration(9), KeyError(1), GeneratorExit()):
    g = outer(Closing(answer)); next(g)
    try: print('closed', g.close())
    except BaseException as e: print(repr(e), repr(e.__context__))
class Awaitable:
    def __await__(self): return iter([1, 2])
async def co():
    print('awaited', await Awaitable())
c = co(); print(c.send(None))
try: print(c.throw(StopIteration(7)))
except BaseException as e: print(repr(e), repr(e.__cause__))
async def agen():
    yield 1
    print('awaited', await Awaitable())
a = agen()
try: a.__anext__().send(None)
except StopIteration as e: print(e.value)
n = a.__anext__(); print(n.send(None))
try: print(n.throw(StopIteration(7)))
except BaseException as e: print(repr(e), repr(e.__cause__))
