# gi_* attributes, names and repr of generators.
def inner():
    print("inside:", g.gi_running, g.gi_suspended)
    got = yield 1
    return got


def outer():
    result = yield from inner()
    yield result


def state(generator):
    frame = generator.gi_frame
    waits = generator.gi_yieldfrom
    return (
        generator.gi_running,
        generator.gi_suspended,
        frame and frame.f_lineno - frame.f_code.co_firstlineno,
        waits if waits is None else waits.__name__,
        generator.gi_code.co_name,
    )


g = outer()
print(state(g))
print(next(g), state(g), state(g.gi_yieldfrom))
print(g.send("sent"), state(g))
print(next(g, "end"), state(g))
g.__name__, g.__qualname__ = "name", "qual.name"
print(g.__name__, repr(g).split(" at ")[0])
for name in "__name__", "__qualname__":
    for action in (lambda: setattr(g, name, 1)), (lambda: delattr(g, name)):
        try:
            action()
        except TypeError as error:
            print(error)
for name in "gi_running", "gi_frame":
    try:
        setattr(g, name, 1)
    except AttributeError as error:
        print(error)
print(type(g).__name__, iter(g) is g)
expression = (x for x in "ab")
print(expression.__name__, expression.__qualname__, expression.gi_code.co_name, list(expression))


class C:
    def method(self):
        yield self

    nested = (n for n in [1])


print(C().method().__qualname__, C.nested.__qualname__)
try:
    type(g)()
except TypeError as error:
    print(error)
try:
    g.send()
except TypeError as error:
    print(error)
