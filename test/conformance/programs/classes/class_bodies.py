"""What a class body can do: statements, scopes, names that it sees, what it leaves behind."""
x = "module"


def visible(cls):
    return [name for name in vars(cls) if not name.startswith("__")]


class Body:
    print("in the body", __name__, __qualname__, x)
    x = x + " and class"
    y = [x, *map(str, range(2))]
    z, *w = "abc"
    a = b = []
    a += [1]
    if (walrus := 5) > 3:
        found = walrus
    with_lambda = lambda self: x
    import sys as system
    def nested(self, default=x):
        return default, x
    del system
    for i in range(3):
        if i == 1:
            continue
    else:
        finished = True
    try:
        raise ValueError("v")
    except ValueError as error:
        kept = repr(error)
    total = sum(n for n in range(4))
    locals_seen = sorted(name for name in locals() if not name.startswith("__"))[:4]


print(visible(Body), Body.x, Body.y, Body.a is Body.b, Body.b, Body().with_lambda(), Body().nested(), Body.kept, Body.total)
print(Body.locals_seen)


def function(parameter):
    local = "local"

    class Inner:
        seen = parameter, local
        local = "class local"
        later = local

        def method(self):
            return parameter, local

    return Inner


print(function(1).seen, function(1).later, function(2)().method())


def scopes():
    global made
    value = 1

    class Changes:
        nonlocal value
        value = 2
        global made
        made = "global"

    return value, visible(Changes)


print(scopes(), made)
try:

    class Fails:
        before = 1
        raise KeyError("body")

except KeyError as error:
    print(error, "Fails" in globals())


class Empty: ...


class Documented:
    """Docs."""

    x: int
    y: str = "y"
    z: "later" = 3


print(visible(Empty), Documented.__doc__, Documented.__annotations__, visible(Documented), Empty.__doc__)
