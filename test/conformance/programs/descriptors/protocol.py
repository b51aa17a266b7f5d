"""Data descriptors, other descriptors, and the instance between them."""


class Loud:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return f"get {self.name} {'class' if instance is None else 'instance'} {owner.__name__}"


class Data(Loud):
    def __set__(self, instance, value):
        print("set", self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)


class OnlySet:
    def __set__(self, instance, value):
        print("only set", value)
        instance.__dict__["only_set"] = value


class OnlyDelete:
    def __delete__(self, instance):
        print("only delete")


class A:
    loud = Loud("loud")
    data = Data("data")
    only_set = OnlySet()
    only_delete = OnlyDelete()


class B(A):
    pass


a, b = A(), B()
print(a.loud, A.loud, b.loud, B.loud)
print(a.data, A.data, b.data, B.data)
a.__dict__.update(loud="own", data="own")
print(a.loud, a.data)
a.loud = 1
a.data = 2
del a.data
print(a.__dict__)
del a.loud
print(a.loud)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: type(a.only_set).__name__)
attempt(lambda: setattr(a, "only_set", 5))
attempt(lambda: a.only_set)
attempt(lambda: delattr(a, "only_set"))
attempt(lambda: delattr(a, "only_delete"))
attempt(lambda: setattr(a, "only_delete", 5))
A.data = "replaced"
attempt(lambda: (A.data, a.data, b.data))
A.late = Data("late")
attempt(lambda: a.late)
attempt(lambda: setattr(b, "late", 3))
del A.late
attempt(lambda: a.late)


class GrowsSet:
    def __get__(self, instance, owner):
        return "descriptor"


class C:
    grows = GrowsSet()


c = C()
c.grows = "instance"
print(c.grows)
GrowsSet.__set__ = lambda self, instance, value: print("now data", value)
print(c.grows)
c.grows = 2
del GrowsSet.__set__
print(c.grows, c.__dict__)
del GrowsSet.__get__
del c.grows
print(type(c.grows).__name__)


class Raises:
    def __get__(self, instance, owner):
        raise AttributeError("from the descriptor")


class D:
    raises = Raises()

    def __getattr__(self, name):
        return f"fallback {name}"


print(D().raises, D().other, hasattr(D, "raises"), getattr(D, "raises", "default"))
