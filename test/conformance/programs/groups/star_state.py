# sys.exception inside except*, generators and with around it.
import sys
E = ExceptionGroup
def show(label):
    print(label, repr(sys.exception()))
try:
    raise E("a", [ValueError(1), TypeError(2)])
except* ValueError as e:
    show("in clause")
    print(e is sys.exception())
    try:
        raise KeyError("k")
    except KeyError:
        show("nested")
    show("after")
except* TypeError:
    show("second")
show("outside")
def gen():
    try:
        yield 1
    except* ValueError as e:
        yield repr(e)
    yield "end"
g = gen()
print(next(g), g.throw(E("t", [ValueError(1)])), next(g))
g = gen()
next(g)
print(g.throw(ValueError("single")))
class Ctx:
    def __enter__(self): pass
    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, repr(value))
        return True
with Ctx():
    try:
        raise E("w", [ValueError(1), OSError(2)])
    except* ValueError:
        pass
class D:
    def __del__(self):
        print("del", repr(sys.exception()))
try:
    raise E("d", [ValueError(1)])
except* ValueError:
    D()
def deep(n):
    e = ValueError("leaf")
    for i in range(n):
        e = E(str(i), [e])
    return e
match, rest = deep(50).split(ValueError)
n = 0
while isinstance(match, E):
    n, match = n + 1, match.exceptions[0]
print(n, match, rest)
