# Where names live: nested functions, classes between them, global and nonlocal, comprehensions.
x = "module"


def outer():
    x = "outer"

    class Middle:
        seen = x
        x = "class"
        values = [x for _ in range(2)]

        def method(self):
            return x

        class Inner:
            seen = x

    def reads_global():
        global x
        return x

    def writes():
        nonlocal x
        x = "written"
        return lambda: x

    print(Middle.seen, Middle.x, Middle.values, Middle().method(), Middle.Inner.seen)
    print(reads_global(), writes()(), x)
    return writes.__code__.co_freevars, outer.__code__.co_cellvars


print(outer())


def three(a):
    def two(b):
        def one(c):
            return a, b, c

        return one

    return two


one = three(1)(2)
print(one(3), one.__code__.co_freevars, [c.cell_contents for c in one.__closure__])
print(three(1).__code__.co_freevars, three(1).__code__.co_cellvars)


def parameter_cell(n, *args, key=None, **kwargs):
    return lambda: (n, args, key, kwargs)


print(parameter_cell(1, 2, key=3, z=4)(), parameter_cell.__code__.co_cellvars)


def loop_cells():
    functions = []
    for i in range(3):
        def f():
            return i

        functions.append(f)
    i = "changed"
    return [f() for f in functions]


print(loop_cells())


def recursive(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)

    return fact(n)


print(recursive(10))
try:
    del x
    print(x)
except NameError as error:
    print(error)


def deletes():
    y = 1

    def g():
        nonlocal y
        del y

    g()
    try:
        return y
    except NameError as error:
        return type(error).__name__, str(error)


print(deletes())


class WithClass:
    def who(self):
        return __class__.__name__


class Sub(WithClass):
    pass


print(Sub().who(), WithClass.who.__code__.co_freevars, WithClass.who.__closure__[0].cell_contents is WithClass)
