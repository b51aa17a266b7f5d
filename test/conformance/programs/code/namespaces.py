# globals, locals and vars in modules, functions, classes and comprehensions.
before = locals() is globals()
print(before, vars() is globals())


def f(a, b=2):
    c = 3
    first = locals()
    d = 4
    second = locals()
    print(sorted(first), sorted(second))
    second["a"] = "changed"
    second["new"] = 1
    print(a, "new" in locals(), sorted(vars()))
    del c
    print(sorted(locals()))
    return locals() == {"a": 1, "b": 2, "d": 4, "first": first, "second": second}


f(1)


def cells(a):
    def inner():
        return a, locals()

    b = 1

    def other():
        return b

    return inner()[1], sorted(locals())


print(cells(9))


class C:
    x = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
    locals()["y"] = 2
    print(y)


print(C.y)
print([sorted(locals()) for n in range(1)][0][-1:])


def in_comprehension(p):
    return [sorted(locals()) for q in range(1)]


print("p" in in_comprehension(1)[0], "q" in in_comprehension(1)[0])


def generator(z):
    yield sorted(locals())
    w = 1
    yield sorted(locals())


print(*generator(0))


def executes():
    n = 1
    exec("n = 2; m = 3")
    print(n, "m" in locals())
    exec("n = 4", globals(), d := {})
    print(d)
    return eval("n + 1")


print(executes())
print(eval("sorted(locals())", {"__builtins__": __builtins__}, {"k": 1}))
for bad in 1, object():
    try:
        vars(bad)
    except TypeError as error:
        print(error)
