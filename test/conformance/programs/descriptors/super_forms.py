"""super(): every form, what it finds, what it says when it cannot."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    value = "A"

    def f(self):
        return ["A.f"]

    @classmethod
    def c(cls):
        return ["A.c", cls.__name__]

    @staticmethod
    def s():
        return ["A.s"]

    @property
    def p(self):
        return "A.p"


class B(A):
    value = "B"

    def f(self):
        return ["B.f"] + super().f()

    @classmethod
    def c(cls):
        return ["B.c"] + super().c()

    @staticmethod
    def s():
        return ["B.s"] + super(B, B).s()

    @property
    def p(self):
        return "B.p " + super().p


class C(A):
    def f(self):
        return ["C.f"] + super(C, self).f()


class D(B, C):
    def f(self):
        return ["D.f"] + super().f()

    def value_of(self):
        return super().value, super(B, self).value, super(D, D).value

    def nested(self):
        def inner(me):
            return super(D, me).f()

        return inner(self), [super(D, self).f() for _ in range(1)]

    def rebound(self):
        self = B()
        return super().f()


d = D()
print(d.f(), D.c(), d.c(), D.s(), d.p, d.value_of(), d.nested())
attempt(d.rebound)
print(super(D, d), super(B, D), super(D))
s = super(D, d)
print(s.__thisclass__, s.__self__ is d, s.__self_class__, s.__class__, type(s))
attempt(lambda: s.missing)
attempt(lambda: setattr(s, "x", 1))
attempt(lambda: super())
attempt(lambda: super(5))
attempt(lambda: super(int, "a"))
attempt(lambda: super(D, A()))
attempt(lambda: super(1, 2, 3))
attempt(lambda: super(D, d, x=1))
attempt(lambda: super(D).f)
attempt(lambda: super(A, d).__class__)
attempt(lambda: super(D, d).__init__())
attempt(lambda: super(D, d).__init__(5))
attempt(lambda: super(D, None))


class Unbound(A):
    def f(self):
        return ["Unbound.f"] + self.up.f()


Unbound.up = super(Unbound)
print(Unbound().f(), Unbound.up)


class Own(super):
    mark = 1

    def __getattribute__(self, name):
        if name == "f":
            return lambda: ["Own"]
        return super().__getattribute__(name)


print(Own(D, d).f(), Own(D, d).value)


def no_arguments():
    return super().f()


def deleted(self):
    del self
    return super().f()


class E(A):
    g = deleted

    def h(self):
        del self
        return super().f()

    def k(*args):
        return super().f()


attempt(no_arguments)
attempt(lambda: E().g())
attempt(lambda: E().h())
attempt(lambda: E().k())


class L(list):
    def append(self, item):
        super().append(item * 2)

    def __getitem__(self, index):
        return super().__getitem__(index) + 1

    def __len__(self):
        return super().__len__() * 10


items = L([1])
items.append(4)
print(items, items[1], len(items), sum(items))
