"""What classes and instances take, how many references they have, what the collector finds of them."""
import gc
import sys

gc.collect()
gc.disable()


class Plain:
    pass


class WithSlots:
    __slots__ = ("a", "b")


class WithEverything:
    """doc"""

    x = 1

    def __init__(self):
        self.a = self.b = 1

    @property
    def p(self):
        return self.a

    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass


class Derived(WithEverything):
    pass


class Meta(type):
    pass


class ByMeta(metaclass=Meta):
    pass


class Number(int):
    pass


class Listed(list):
    __slots__ = ("extra",)


def sizes(*things):
    print(*[sys.getsizeof(thing) for thing in things])


sizes(Plain, WithSlots, WithEverything, Derived, Meta, ByMeta, Number, Listed)
sizes(Plain(), WithSlots(), WithEverything(), Derived(), ByMeta(), Number(5), Listed())
sizes(WithEverything.p, WithEverything.__dict__["s"], WithEverything.__dict__["c"], WithEverything().c, super(Derived, Derived()))
sizes(WithSlots.a, Plain.__dict__["__dict__"], list[int], int.__add__, (1).__add__, list.append, [].append)
print(sys.getrefcount(Plain), sys.getrefcount(WithSlots), sys.getrefcount(Derived), sys.getrefcount(Meta))
instances = [Plain() for _ in range(5)]
print(sys.getrefcount(Plain), sys.getrefcount(instances[0]))
before = sys.getrefcount(WithEverything)
bound = WithEverything().c
print(sys.getrefcount(WithEverything) - before)
del bound
print(sys.getrefcount(WithEverything) - before)


def make(kind):
    if kind == "plain":

        class Made:
            pass

    elif kind == "slots":

        class Made:
            __slots__ = ("a", "b", "c")

    elif kind == "methods":

        class Made:
            def f(self):
                return super().f()

            def g(self):
                return Made

            @property
            def p(self):
                return 1

    elif kind == "meta":

        class Made(metaclass=Meta):
            pass

    elif kind == "derived":

        class Made(Number):
            pass

    elif kind == "attributes":

        class Made:
            a, b = [], {}
            c: int = 1

    elif kind == "instances":

        class Made:
            def __init__(self):
                self.me = self

        Made()
        Made()


for kind in ("plain", "slots", "methods", "meta", "derived", "attributes", "instances"):
    make(kind)
    print(kind, gc.collect())
print(len(Number.__subclasses__()), gc.collect())
Dynamic = type("Dynamic", (Plain,), {"x": 1})
print(sys.getrefcount(Dynamic), Plain.__subclasses__() == [Dynamic])
del Dynamic
print(gc.collect(), Plain.__subclasses__())
