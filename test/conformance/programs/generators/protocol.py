def echo():
    received = []
    try:
        while True:
            value = yield len(received)
            received.append(value)
    finally:
        print("closed with", received)


g = echo()
print(next(g), g.send("a"), g.send("b"))
g.close()


def inner():
    got = yield 1
    print("inner got", got)
    return 42


def outer():
    result = yield from inner()
    yield result


o = outer()
print(next(o), o.send("x"))
print(list(outer()))


def failing():
    try:
        yield 1
    except ValueError as error:
        yield f"handled {error}"


f = failing()
next(f)
print(f.throw(ValueError("thrown")))

try:
    next(f)
except StopIteration as error:
    print("stopped", error.value)


def with_return():
    yield 1
    return "done"


w = with_return()
next(w)
try:
    next(w)
except StopIteration as error:
    print(error.value)
print(next(w, "default"))


def finalized():
    try:
        yield 1
    finally:
        print("cleanup at deletion")


x = finalized()
next(x)
del x
print(sum(i * i for i in range(10)), [i for i in (j for j in range(3))])


def countdown(n):
    while n:
        yield n
        n -= 1


for i in countdown(3):
    print(i)
