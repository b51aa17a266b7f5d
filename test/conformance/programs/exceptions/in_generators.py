# Exceptions into, out of and through generators.
import sys
def gen():
    while True:
        try:
            got = yield sys.exc_info()[0]
            print("got", got)
        except ValueError as e:
            print("inside", repr(e), repr(e.__context__))
g = gen()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("thrown")))
try:
    raise KeyError("outer")
except KeyError:
    print(g.throw(ValueError))
    print(g.send("in handler"))
try:
    g.throw(TypeError("out"))
except TypeError as e:
    print("outside", e)
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
def bad():
    yield 1
    raise StopIteration("inner")
try:
    list(bad())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
def handling():
    try:
        raise ValueError("mine")
    except ValueError:
        yield sys.exc_info()[1]
        yield sys.exc_info()[1]
h = handling()
print(repr(next(h)), sys.exc_info()[1])
try:
    raise KeyError("theirs")
except KeyError:
    print(repr(next(h)), repr(sys.exc_info()[1]))
unstarted = gen()
try:
    unstarted.throw(OSError("early"))
except OSError as e:
    print(e, list(unstarted))
print(g.close(), unstarted.close())
