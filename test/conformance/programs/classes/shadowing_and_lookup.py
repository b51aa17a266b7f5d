"""Where attributes are found: instance, class, bases; what changes of classes do to instances that exist."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    counter = 0
    items = []

    def method(self):
        return "A.method"


class B(A):
    pass


a, b = A(), B()
a.counter += 1
a.items.append(1)
B.counter = 10
print(A.counter, a.counter, B.counter, b.counter, b.items, a.__dict__, "counter" in B.__dict__)
del a.counter
print(a.counter, hasattr(a, "counter"))
attempt(lambda: delattr(a, "counter"))
a.method = lambda: "instance"
print(a.method(), A.method(a))
A.method = lambda self: "replaced"
print(a.method(), b.method())
del a.method
print(a.method())


def call_often(thing):
    return [thing.value for _ in range(3)]


class C:
    value = "class"


class D(C):
    pass


d = D()
print(call_often(d))
C.value = "changed"
print(call_often(d))
D.value = "below"
print(call_often(d))
d.value = "own"
print(call_often(d))
C.value = property(lambda self: "property")
print(call_often(d))
del D.value
print(call_often(d), C.value.__class__.__name__)
del C.value
print(call_often(d))
del d.value
attempt(lambda: call_often(d))


class E:
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def total(self):
        return self.x + self.y


print([E(x=1, y=2).total(), E(y=3, x=4).total(), E(z=0, x=1, y=1).total()])
e = E(x=1, y=2)
e.total = lambda: "shadowed"
print(e.total(), E.total(e))
E.total = 5
print(e.total(), E.total)
for name in ("_hidden", "__mangled", "__dunder__"):
    setattr(e, name, name)
print(sorted(e.__dict__)[:3], e.__mangled if False else getattr(e, "__mangled"))


class Private:
    __secret = "class secret"

    def __init__(self):
        self.__mine = "mine"
        self.__ = "dunder only"

    def reveal(self):
        return self.__mine, self.__secret, self.__, [name for name in self.__dict__]

    def __helper(self):
        return "helper"

    def use(self):
        return self.__helper()


p = Private()
print(p.reveal(), p.use(), p._Private__mine, Private._Private__secret)
attempt(lambda: p.__mine)


class _Underscored(Private):
    __own = 1

    def look(self):
        return self.__own, hasattr(self, "_Private__mine")


print(_Underscored().look(), _Underscored._Underscored__own)
x = "global"


class Scope:
    x = "class"
    y = [x for _ in range(2)]
    z = x

    def read(self):
        return x

    if True:
        inner = x

    for loop in range(2):
        pass

    del loop


print(Scope.y, Scope.z, Scope().read(), Scope.inner, hasattr(Scope, "loop"))
