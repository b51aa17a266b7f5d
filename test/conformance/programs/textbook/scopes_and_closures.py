# Which variable a name means: local, enclosing, global, built-in, class scope, comprehensions, late binding.
x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "changed"

    def reader():
        return x

    inner()
    return x, reader()


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def use_global():
    global x, y
    x = "set globally"
    y = "new"


class Body:
    x = "class"
    copies = [x for _ in range(2)]
    try:
        seen = (lambda: x)()
    except NameError as error:
        seen = str(error)

    def method(self):
        return x


print(outer(), x)
a, b = counter(), counter()
print(a(), a(5), b(), a.__closure__[0].cell_contents, a.__code__.co_freevars, b.__closure__[0].cell_contents)
use_global()
print(x, y, Body.copies, Body.seen, Body().method())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def defaults(item, bucket=[]):
    bucket.append(item)
    return bucket


print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__)


def unbound():
    try:
        print(value)
    except UnboundLocalError as error:
        print(error)
    value = 1
    del value
    try:
        value
    except UnboundLocalError as error:
        print(error)


def free():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(error)
    later = 1
    return inner()


unbound()
print(free())
len = lambda _: "shadowed"
print(len([1]))
del len
print(len([1]), [x for x in range(3)], x)
print({k: v for k, v in zip("ab", range(2))}, [y := 5, y + 1], y)


def accumulate():
    total = 0
    return [total := total + n for n in range(5)], total


print(accumulate(), (lambda *args, **kw: (args, kw))(1, *[2, 3], k=4, **{"z": 5}))
try:
    print(undefined_name)
except NameError as error:
    print(error, error.name)
for x in range(2):
    pass
print(x, [[i * j for j in range(3)] for i in range(3)])


def nest():
    v = 1

    class Inner:
        w = v
        v = 2

        def get(self):
            return v

    return Inner.w, Inner.v, Inner().get()


print(nest())
