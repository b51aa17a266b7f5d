# sys.set_asyncgen_hooks: the first iteration and the end of asynchronous generators.
import sys


async def generator(name):
    try:
        yield name
        yield name * 2
    finally:
        print("cleanup", name)


def drive(awaitable):
    try:
        awaitable.__await__().send(None)
    except StopIteration as stop:
        return stop.value


def first(g):
    print("first iteration of", g.__name__, g.ag_frame.f_locals["name"])


def final(g):
    print("finalizer of", g.ag_frame.f_locals["name"])
    drive(g.aclose())


print(tuple(sys.get_asyncgen_hooks()))
sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter is first, hooks.finalizer is final, len(hooks))
g = generator("a")
print(drive(g.asend(None)))
print(drive(g.asend(None)))
del g
g = generator("b")
del g
g = generator("c")
drive(anext(g))
drive(g.aclose())
del g
sys.set_asyncgen_hooks(None, None)
print(tuple(sys.get_asyncgen_hooks()))
g = generator("d")
print(drive(anext(g)))
del g
for bad in {"firstiter": 1}, {"finalizer": "x"}:
    try:
        sys.set_asyncgen_hooks(**bad)
    except TypeError as error:
        print(error)
