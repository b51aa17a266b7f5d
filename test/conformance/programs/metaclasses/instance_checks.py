"""__instancecheck__ and __subclasscheck__, pretended __class__ and __bases__."""


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, type(instance).__name__)
        return getattr(instance, "friendly", [])

    def __subclasscheck__(cls, derived):
        print("subclasscheck", cls.__name__, getattr(derived, "__name__", derived))
        return derived in (int, str)


class Friendly(metaclass=Meta):
    pass


class Thing:
    friendly = "yes"


class Child(Friendly):
    pass


print(isinstance(Thing(), Friendly), isinstance(5, Friendly), isinstance(Friendly(), Friendly))
print(isinstance(Child(), Friendly), isinstance(Thing(), (int, Friendly)), isinstance(3, (int, Friendly)))
print(issubclass(int, Friendly), issubclass(float, Friendly), issubclass(3, Friendly), issubclass(str, (list, Friendly)))
print(type.__instancecheck__(Friendly, Friendly()), type.__subclasscheck__(Friendly, Child))


class Liar:
    @property
    def __class__(self):
        return int


liar = Liar()
print(isinstance(liar, int), isinstance(liar, Liar), type(liar) is Liar, liar.__class__)


class Broken:
    @property
    def __class__(self):
        raise AttributeError("no class")


class Worse:
    @property
    def __class__(self):
        raise ValueError("no class at all")


print(isinstance(Broken(), int), isinstance(Broken(), Broken))
for check in (
    lambda: isinstance(Worse(), int),
    lambda: isinstance(1, 2),
    lambda: isinstance(1, (2, int)),
    lambda: isinstance(1, (int, 2)),
    lambda: isinstance(1, [int]),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 1),
    lambda: issubclass(int, (str, 1)),
    lambda: isinstance(1, ()),
    lambda: isinstance(1, ((), (str, (float, (int,))))),
    lambda: isinstance(),
    lambda: isinstance(1, int, 2),
):
    try:
        print(check())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Fake:
    def __init__(self, bases):
        self.__bases__ = bases


base = Fake(())
derived = Fake((base,))
print(issubclass(derived, base), issubclass(base, derived), issubclass(derived, derived))


class FakeInstance:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


print(isinstance(FakeInstance(derived), base), isinstance(FakeInstance(base), derived))
