# What the collector counts while a class is made: the class with its dict, tuples, descriptors and the weak
# reference of its base, and at first what dies into empty free lists meanwhile.
import gc
import weakref


def plain():
    before = gc.get_count()[0]

    class Plain:
        pass

    return gc.get_count()[0] - before


def family():
    before = gc.get_count()[0]

    class Base:
        pass

    first = gc.get_count()[0]

    class Child(Base):
        pass

    second = gc.get_count()[0]

    class Number(int):
        pass

    third = gc.get_count()[0]
    return first - before, second - first, third - second


def slotted():
    before = gc.get_count()[0]

    class Slotted:
        __slots__ = ("x", "y")

    return gc.get_count()[0] - before


def called():
    before = gc.get_count()[0]
    type("Called", (), {})
    return gc.get_count()[0] - before


class Meta(type):
    pass


def with_metaclass():
    before = gc.get_count()[0]

    class Made(metaclass=Meta):
        pass

    return gc.get_count()[0] - before


repr(["the list of containers being shown exists now"])
for make in (plain, family, slotted, called, with_metaclass):
    gc.collect()
    counts = [make(), make(), make()]
    print(make.__name__, counts)

gc.collect()


class Base:
    pass


class Child(Base):
    pass


print(weakref.getweakrefcount(Base), weakref.getweakrefcount(Child), weakref.ref(Child) is weakref.ref(Child))
reference = weakref.ref(Child)
print(reference() is Child, weakref.getweakrefcount(Child), Base.__subclasses__())
bases = (Base,)
Other = type("Other", bases, {})
print(Other.__bases__ is bases, [each.__name__ for each in Base.__subclasses__()])
new_bases = (Child,)
Other.__bases__ = new_bases
print(Other.__bases__ is new_bases, [each.__name__ for each in Base.__subclasses__()], Child.__subclasses__())
del Other
print(gc.collect() > 0, Child.__subclasses__())


class Reordering(type):
    def mro(cls):
        return super().mro()


class WithSlots(metaclass=Reordering):
    __slots__ = ("x",)


print([each.__name__ for each in WithSlots.__mro__])
