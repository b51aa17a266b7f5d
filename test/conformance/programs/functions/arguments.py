# Binding of arguments to parameters of every kind, and the messages when that fails.
def f(a, b, /, c, d=4, *args, e, g=7, **kwargs):
    return a, b, c, d, args, e, g, kwargs


print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, a=10, b=20))
print(f(1, 2, 3, 4, 5, 6, e=7, z=8))
print(f(*(1, 2), *[3], **{"e": 5}, **{"y": 6}))


def simple(a, b):
    return a, b


def defaults(a, b=2, c=3):
    return a, b, c


def keyword_only(*, x, y=1, z):
    return x, y, z


def positional_only(a, b=1, /):
    return a, b


def no_arguments():
    return ()


calls = [
    lambda: simple(),
    lambda: simple(1),
    lambda: simple(1, 2, 3),
    lambda: simple(1, b=2),
    lambda: simple(1, a=2),
    lambda: simple(b=2, a=1),
    lambda: simple(1, 2, c=3),
    lambda: defaults(),
    lambda: defaults(1, 2, 3, 4),
    lambda: defaults(c=5),
    lambda: keyword_only(),
    lambda: keyword_only(x=1),
    lambda: keyword_only(1, x=1, z=2),
    lambda: keyword_only(1, 2),
    lambda: positional_only(a=1),
    lambda: positional_only(1, b=2),
    lambda: no_arguments(1),
    lambda: no_arguments(x=1),
    lambda: f(1, 2),
    lambda: f(1, 2, 3),
    lambda: simple(*[1, 2, 3]),
    lambda: simple(**{"a": 1, "b": 2}),
    lambda: simple(**{"a": 1}, **{"a": 2}),
    lambda: simple(*5),
    lambda: simple(**5),
    lambda: simple(**{1: 2}),
    lambda: (lambda x: x)(),
    lambda: (lambda x, *, y: x)(1),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


class C:
    def method(self, a):
        return a


for call in lambda: C().method(), lambda: C.method(), lambda: C().method(1, 2), lambda: C(1):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)
