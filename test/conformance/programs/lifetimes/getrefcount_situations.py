# sys.getrefcount in many situations.
import sys

g = sys.getrefcount


class A:
    x = None

    def me(self):
        return g(self)

    def take(self, other):
        return g(other)

    @property
    def prop(self):
        return g(self)

    def __getitem__(self, key):
        return g(self), g(key)

    def __call__(self, arg):
        return g(self), g(arg)


a = A()
print(g(a), a.me(), A().me(), a.prop, a[a], a(a), a.take(a))
b = a
print(g(a))
c = [a, a]
print(g(a), g(c), g(c[0]))
d = {"k": a, a: 1}
print(g(a), g(d))
del b, c
print(g(a))
del d


def f(x, *args, **kwargs):
    return g(x), g(kwargs), len(args)


print(f(a), f(a, a), f(x=a), f(a, k=a))
t = (a,)
print(f(*t), f(**{"x": a}), f(*[a]))
print((lambda z: g(z))(a), [g(i) for i in t], list(map(g, t)), max(map(g, [a])))


def local():
    y = object()
    z = y
    one = g(y)
    del z
    return one, g(y), g(object())


print(local())


def closure():
    v = object()

    def inner():
        return g(v)

    return g(v), inner()


print(closure())


def generator(w):
    yield g(w)
    yield g(w)


print(list(generator(a)), next(generator(object())))
m = a.me
print(m(), g(m), g(a))
del m
s = {a}
print(g(a), a in s, g(s))
e = ValueError(a)
print(g(a), g(e), g(e.args))
del s, e, t
a.attribute = a
print(g(a))
del a.attribute
print(g(a), g(A.me), g(f), g(f.__code__))
try:
    raise KeyError(a)
except KeyError as error:
    print(g(error), g(a))
print(g(a))
for item in [a]:
    print(g(item))
x, y = a, a
print(g(a))
x, y = y, x
print(g(a))
w = a if a else None
print(g(a))
