# When generators die before their end: finally runs, in order, at once.
def resource(name):
    print("open", name)
    try:
        yield name
        yield name + "!"
    finally:
        print("close", name)


g = resource("a")
next(g)
del g
print("after del")
for item in resource("b"):
    print(item)
    break
print("after break")
g = resource("never started")
del g
h = resource("c")
next(h)
h = None


def uses():
    yield from resource("inner")


g = uses()
next(g)
del g


def closes_late():
    with Manager() as m:
        yield m


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__)


g = closes_late()
next(g)
g.close()
g = closes_late()
next(g)
del g


def awaiting_in_finally():
    try:
        yield 1
    finally:
        try:
            yield 2
        except GeneratorExit:
            print("GeneratorExit again")
            raise


g = awaiting_in_finally()
print(next(g))
print(g.throw(GeneratorExit))
g.close()


def cycle():
    me = []
    try:
        me.append((yield))
        yield
    finally:
        print("collected")


import gc

g = cycle()
next(g)
g.send(g)
del g
print("in a cycle", gc.collect() > 0)
