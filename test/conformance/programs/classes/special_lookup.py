"""Special methods are looked up on the type, not on the instance."""


class A:
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = A()
a.__len__ = lambda: 5
a.__call__ = lambda: "called"
a.__iter__ = lambda: iter([1])
a.__getitem__ = lambda key: key
a.__bool__ = lambda: False
a.__eq__ = lambda other: True
a.__hash__ = lambda: 1
a.__enter__ = lambda: a
a.__contains__ = lambda item: True
a.__str__ = lambda: "instance str"
a.__add__ = lambda other: "sum"
attempt(lambda: len(a))
attempt(lambda: a())
attempt(lambda: list(a))
attempt(lambda: a[1])
attempt(lambda: bool(a))
attempt(lambda: a == 5)
attempt(lambda: 5 in a)
attempt(lambda: a + 1)
attempt(lambda: str(a)[:12])
attempt(lambda: -a)
attempt(lambda: abs(a))
attempt(lambda: round(a))
attempt(lambda: divmod(a, 1))
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: complex(a))
attempt(lambda: bytes(a))
attempt(lambda: [1, 2][a])
attempt(lambda: range(a))
attempt(lambda: hex(a))
attempt(lambda: next(a))
attempt(lambda: reversed(a))
attempt(lambda: format(a, "x"))
attempt(lambda: a < 1)
attempt(lambda: a @ 1)


def use_with():
    with a:
        pass


attempt(use_with)
attempt(lambda: setattr(a, "x", 1) or a.x)
A.__len__ = lambda self: 3
A.__call__ = lambda self, *args: args
A.__iter__ = lambda self: iter("ab")
A.__getitem__ = lambda self, key: ("item", key)
A.__contains__ = lambda self, item: item == 1
A.__add__ = lambda self, other: ("sum", other)
attempt(lambda: (len(a), a(1, 2), list(a), a[5], 1 in a, 2 in a, a + 3))


class FromDescriptor:
    def __get__(self, instance, owner):
        print("bound", instance is not None, owner.__name__)
        return lambda *args: ("through", args)


class B:
    __getitem__ = FromDescriptor()
    __call__ = FromDescriptor()
    __add__ = FromDescriptor()
    __len__ = property(lambda self: lambda: 9)
    __neg__ = staticmethod(lambda: "negated")
    __pos__ = classmethod(lambda cls: cls.__name__)
    __invert__ = len


b = B()
attempt(lambda: b[1])
attempt(lambda: b(2))
attempt(lambda: b + 3)
attempt(lambda: len(b))
attempt(lambda: -b)
attempt(lambda: +b)
attempt(lambda: ~b)


class C:
    __iter__ = None
    __hash__ = None
    __contains__ = None
    __getitem__ = lambda self, key: key
    __call__ = None
    __add__ = None
    __len__ = None
    __bool__ = None


c = C()
for action in (
    lambda: iter(c),
    lambda: hash(c),
    lambda: 1 in c,
    lambda: c[1],
    lambda: c(),
    lambda: c + 1,
    lambda: 1 + c,
    lambda: len(c),
    lambda: bool(c),
    lambda: {c: 1},
):
    attempt(action)
