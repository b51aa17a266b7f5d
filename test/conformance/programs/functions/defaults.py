# Defaults are evaluated once, in order, and are shared.
def trace(value):
    print("evaluate", value)
    return value


def f(a=trace(1), b=trace([]), *, c=trace({}), d=trace("d")):
    b.append(a)
    c[len(c)] = a
    return b, c


print(f(), f(5))
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__[1].clear()
print(f())


def make():
    return [lambda x=i: x * 10 for i in range(3)], [lambda: i for i in range(3)]


bound, late = make()
print([g() for g in bound], [g() for g in late])


def decorated(*marks):
    print("decorator", marks)

    def wrap(function):
        function.marks = marks + getattr(function, "marks", ())
        return function

    return wrap


@decorated("outer")
@decorated("inner", 2)
def g(x: trace("annotation") = trace("default")) -> trace("return"):
    return x


print(g.marks, g(), g.__annotations__)
h = lambda *args, key=None, **kw: (args, key, kw)
print(h(1, 2, key=3, other=4), h.__name__, h.__qualname__)
print((lambda: (yield))().__name__)
