# throw and close in every state, also through `yield from`.
def show(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__))


def plain():
    try:
        yield 1
        yield 2
    except KeyError as error:
        print("caught", repr(error))
        yield "handled"
    finally:
        print("finally")


g = plain()
show(g.throw, ValueError("unstarted"))
show(next, g)
g = plain()
next(g)
show(g.throw, KeyError("k"))
show(next, g)
show(g.throw, KeyError("after the end"))
show(g.close)
g = plain()
show(g.close)
show(next, g)
g = plain()
next(g)
show(g.close)
for bad in 1, "text", int, None:
    show(plain().throw, bad)
show(plain().throw)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value of return"


g = returns()
next(g)
g.close()


def ignores():
    for n in range(3):
        try:
            yield n
        except GeneratorExit:
            print("ignored", n)


g = ignores()
next(g)
show(g.close)
show(g.close)
show(g.close)
show(g.close)


def raises():
    try:
        yield
    except GeneratorExit:
        raise OSError("while closing")


g = raises()
next(g)
show(g.close)


def outer(inner):
    try:
        result = yield from inner
        print("inner returned", result)
        yield "after"
    except ZeroDivisionError as error:
        print("outer caught", repr(error))
        yield "outer handled"


g = outer(plain())
next(g)
show(g.throw, KeyError("passed on"))
show(next, g)
g = outer(plain())
next(g)
show(g.throw, ZeroDivisionError)
show(g.close)


class Iterator:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        return ("send", value)

    def throw(self, *args):
        return ("throw", len(args))

    def close(self):
        print("iterator closed")


g = outer(Iterator())
show(next, g)
show(g.send, 5)
show(g.throw, ValueError("x"))
show(g.close)
g = outer(iter([1, 2]))
next(g)
show(g.send, 3)
g = outer(iter([1, 2]))
next(g)
show(g.throw, ZeroDivisionError("no throw method"))


def reenter():
    yield next(me)


me = reenter()
show(next, me)


def stop():
    yield 1
    raise StopIteration("inside")


g = stop()
next(g)
show(next, g)
