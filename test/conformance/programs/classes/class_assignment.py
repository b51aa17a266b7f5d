"""Assigning __class__, __bases__ and __dict__."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def who(self):
        return "A", sorted(self.__dict__)


class B:
    def who(self):
        return "B", sorted(self.__dict__)


class S1:
    __slots__ = ("x", "y")


class S2:
    __slots__ = ("y", "x")


class S3:
    __slots__ = ("x",)


class L1(list):
    pass


class L2(list):
    pass


a = A()
a.p, a.q = 1, 2
a.__class__ = B
print(a.who(), type(a).__name__, isinstance(a, A), a.p)
a.r = 3
print(a.who(), vars(a))
b = B()
b.first = 1
print(b.who(), a.who())
attempt(lambda: setattr(a, "__class__", 5))
attempt(lambda: setattr(a, "__class__", int))
attempt(lambda: setattr(a, "__class__", object))
attempt(lambda: delattr(a, "__class__"))
attempt(lambda: setattr(5, "__class__", A))
attempt(lambda: setattr(object(), "__class__", A))
attempt(lambda: setattr(a, "__class__", S1))
s = S1()
s.x, s.y = 1, 2
attempt(lambda: setattr(s, "__class__", S2))
attempt(lambda: (type(s).__name__, s.x, s.y))
attempt(lambda: setattr(s, "__class__", S3))
items = L1([1])
items.extra = 5
attempt(lambda: setattr(items, "__class__", L2))
attempt(lambda: (type(items).__name__, items, items.extra))
attempt(lambda: setattr(items, "__class__", A))
attempt(lambda: setattr(A, "__class__", type))


class Meta(type):
    pass


attempt(lambda: setattr(A, "__class__", Meta))
attempt(lambda: (type(A), A().who()))


class C(A):
    pass


class D(C):
    pass


class E:
    def who(self):
        return "E"

    def extra(self):
        return "extra"


d = D()
attempt(d.who)
attempt(lambda: setattr(C, "__bases__", (E,)))
attempt(lambda: (d.who(), d.extra(), D.__mro__, E.__subclasses__(), A.__subclasses__()))
attempt(lambda: setattr(C, "__bases__", (E, B)))
attempt(lambda: [each.__name__ for each in D.__mro__])
attempt(lambda: setattr(C, "__bases__", ()))
attempt(lambda: setattr(C, "__bases__", [A]))
attempt(lambda: setattr(C, "__bases__", (A, 5)))
attempt(lambda: setattr(C, "__bases__", (D,)))
attempt(lambda: setattr(C, "__bases__", (C,)))
attempt(lambda: setattr(C, "__bases__", (int,)))
attempt(lambda: setattr(C, "__bases__", (E, E)))
attempt(lambda: setattr(E, "__bases__", (A,)))
attempt(lambda: delattr(C, "__bases__"))
attempt(lambda: setattr(int, "__bases__", (object,)))
attempt(lambda: (C.__bases__, d.who()))
a.__dict__ = {"only": 1}
print(a.only, hasattr(a, "p"), a.__dict__)
shared = {"s": 1}
a.__dict__ = b.__dict__ = shared
a.t = 2
print(b.t, shared, b.__dict__ is shared)
attempt(lambda: setattr(a, "__dict__", 5))
del a.__dict__
print(a.__dict__, b.__dict__)
a.z = 1
print(a.__dict__)
a.__dict__["w"] = 2
print(a.w, [*a.__dict__.items()])
