def averager():
    total, n, avg = 0.0, 0, None
    while True:
        x = yield avg
        if x is None:
            break
        total += x
        n += 1
        avg = total / n
    return (n, avg)


def delegate(results):
    while True:
        key = yield
        results[key] = yield from averager()
        print("finished", key)


results = {}
d = delegate(results)
next(d)
for key, data in {"girls": [40.9, 38.5, 44.3], "boys": [39.0, 40.8]}.items():
    d.send(key)
    for x in data:
        print(d.send(x), end=" ")
    d.send(None)
print(results)
d.close()


def careful():
    try:
        while True:
            try:
                got = yield "ready"
                print("got", got)
            except ValueError as e:
                print("handled", e)
                yield "recovered"
    finally:
        print("cleanup")


g = careful()
print(next(g), g.send(1), g.throw(ValueError("oops")), next(g))
g.close()
g = careful()
next(g)
try:
    g.throw(KeyError("unhandled"))
except KeyError as e:
    print("escaped", e)
print(next(g, "exhausted"))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print("RuntimeError:", e)


def returns():
    yield 1
    return "value"


r = returns()
next(r)
try:
    next(r)
except StopIteration as e:
    print("StopIteration", e.value, e.args)


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
g = averager()
try:
    g.send(10)
except TypeError as e:
    print(e)


def again():
    yield next(me)


me = again()
try:
    next(me)
except ValueError as e:
    print(e)
