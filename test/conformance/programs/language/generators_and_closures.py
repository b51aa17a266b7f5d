# Generators, delegation, send and throw; closures over loop variables
def counter(limit):
    n = 0
    while n < limit:
        got = yield n
        n = n + 1 if got is None else got
    return "end"


c = counter(5)
print(next(c), next(c), c.send(3), next(c), next(c, "stopped"))


def chain(*its):
    for it in its:
        result = yield from it
        if result:
            yield result


print(list(chain([1, 2], counter(2), "ab")))


def careful():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("handled", e)
    finally:
        print("closing")


g = careful()
print(next(g), g.send(1), g.throw(ValueError("oops")), g.close(), next(g, "over"))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)), sum((x * x for x in tree(2))))
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [f() for f in gs])


def make():
    items = []

    def add(x):
        items.append(x)
        return list(items)

    return add


a, b = (make(), make())
a(1)
print(a(2), b(9), a.__closure__[0].cell_contents, make.__closure__)


def memo(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache), fib.__name__)


def lazy():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")


for v in lazy():
    print("value", v)


def bad():
    yield 1
    raise KeyError("inside")


try:
    for v in bad():
        print(v)
except KeyError as e:
    print("caught", e)


def stops():
    yield 1
    raise StopIteration


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
for f in [
    lambda: counter(1).send(5),
    lambda: next(5),
    lambda: (x for x in 5),
    lambda: counter(),
    lambda: next(counter(0)),
    lambda: counter(1).throw(ValueError),
    lambda: iter(counter).x,
    lambda: len(counter(1)),
    lambda: counter(1)[0],
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter([1, 2, 3])
print(
    list(zip(it, it)),
    [*counter(3)],
    dict(enumerate(counter(2))),
    (lambda: (yield))().__class__.__name__,
    max(counter(4)),
    2 in counter(3),
    tuple(counter(2)),
)
