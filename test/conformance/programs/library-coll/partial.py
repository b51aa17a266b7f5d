# functools.partial: arguments kept and added, nesting, attributes, subclasses, its look.
import sys
from functools import partial, partialmethod, reduce

basetwo = partial(int, base=2)
print(basetwo, basetwo("10010"), basetwo.func, basetwo.args, basetwo.keywords)
say = partial(print, "hello", sep="-", end="!\n")
say("world", 1)
say("end", end=".\n")


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, x=3)
q = partial(p, 4, y=5)
print(p(0), q(6, x=7), q.func is show, q.args, q.keywords)
p.label = "mine"
print(partial(p, 9).func is p, p.__dict__, partial(p, 9)(8))
print(sys.getsizeof(p), sys.getsizeof(partial(show)), partial.__name__, partial.__module__, partial[int])
print(list(map(partial(pow, 2), range(5))), sorted([3, 1, 2], key=partial(lambda sign, x: sign * x, -1)))
same = partial(show, 1, **{})
print(same.keywords, same.args, callable(same), same() == show(1))
counted = partial(show, [1])
print(counted()[0][0] is counted.args[0])


class Named(partial):
    pass


n = Named(show, 1)
n.name = "n"
print(n(2), n.name, isinstance(n, partial), type(partial(n)).__name__)
loop = partial(show)
loop.__setstate__((show, (loop,), {}, {}))
print(repr(loop).count("..."), loop.args[0] is loop)
loop.__setstate__((show, (), {"a": 1}, {"note": 2}))
print(loop(), loop.note, loop.__reduce__()[2][2:])


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, reason=None):
        self.alive = state
        return self.alive, reason

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, reason="old")


c = Cell()
print(c.set_alive(), c.set_dead(), c.set_dead(reason="new"), c.alive)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(partial(int.__add__, 1), partial(int.__mul__, 3), str)(4))
for call in (
    lambda: partial(),
    lambda: partial(5),
    lambda: partial(func=print),
    lambda: basetwo("2"),
    lambda: basetwo(1, 2, 3),
    lambda: setattr(p, "func", print),
    lambda: p.__setstate__(1),
    lambda: p.__setstate__((1, (), {}, {})),
    lambda: partial(show).nothing,
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
