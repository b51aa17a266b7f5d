# Functions: every kind of parameter, defaults, errors of calls
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return (a, b, c, args, d, e, kw)


print(
    f(1, d=4),
    f(1, 2, 3, 4, 5, d=6, z=7),
    f(1, c=9, d=0),
    f(*[1, 2], **{"d": 3, "a": 4}),
    f.__defaults__,
    f.__kwdefaults__,
    f.__name__,
    f.__code__.co_argcount,
    f.__code__.co_varnames,
)


def g(x, acc=[]):
    acc.append(x)
    return acc


print(g(1), g(2), g(3, []), g.__defaults__)


def h(*, k):
    return k


def outer():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    return inc


i = outer()
print(
    i(),
    i(5),
    i(),
    (lambda x, *y, z=3: (x, y, z))(1, 2),
    (lambda: None)(),
    h(k=1),
    max(map(lambda t: t[1], [(1, 5), (2, 3)])),
)


def p(a, b):
    pass


def q():
    pass


class K:

    def m(self, x):
        return x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return (cls.__name__, x)


print(K().m(1), K.m(None, 2), K.s(3), K().s(4), K.c(5), K().c(6))
for call in [
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2, 3, d=1, b=5),
    lambda: p(1),
    lambda: p(),
    lambda: p(1, 2, 3),
    lambda: p(1, a=2),
    lambda: p(1, c=2),
    lambda: p(**{"a": 1}),
    lambda: q(1),
    lambda: q(x=1),
    lambda: h(),
    lambda: h(1),
    lambda: h(k=1, j=2),
    lambda: p(*5),
    lambda: p(**5),
    lambda: p(**{1: 2}),
    lambda: K().m(),
    lambda: K().m(1, 2),
    lambda: K.m(),
    lambda: K.s(),
    lambda: K(1),
    lambda: (lambda x: x)(),
    lambda: f(1, d=1, **{"d": 2}),
    lambda: outer()(1, 2),
    lambda: None(),
    lambda: 5(),
    lambda: "a"(),
    lambda: p(1, 2, *[3], k=4),
]:
    try:
        print(call())
    except TypeError as e:
        print(e)
