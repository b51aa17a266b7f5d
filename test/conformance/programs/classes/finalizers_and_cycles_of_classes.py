"""Instances that die, classes that die, and in which order."""
import gc

gc.disable()


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Slotted:
    __slots__ = ("first", "second", "third")


class Derived(Slotted):
    __slots__ = ("fourth",)


class Holder:
    pass


s = Derived()
s.third, s.first, s.fourth, s.second = (Noisy(n) for n in ("third", "first", "fourth", "second"))
del s
h = Holder()
h.b, h.a, h.c = Noisy("b"), Noisy("a"), Noisy("c")
h.a = Noisy("a again")
print("before")
del h
h = Holder()
h.x = Noisy("x")
h.__dict__ = {"y": Noisy("y")}
print("replaced")
h.__class__ = type("Other", (), {})
del h
print("class changed and gone")


def scope():
    class Local:
        attribute = Noisy("class attribute")

        def method(self):
            return Local

    Local.attribute.owner = Local
    instance = Local()
    instance.me = instance
    return Local.__name__


print(scope(), gc.collect())


class WithDel:
    def __del__(self):
        print("WithDel", type(self).__name__)


class Child(WithDel):
    def __del__(self):
        print("Child first")
        super().__del__()


Child()
WithDel()
WithDel.__del__ = lambda self: print("replaced")
w = WithDel()
del w
del WithDel.__del__
w = WithDel()
del w
print("silent")


class Late:
    pass


late = Late()
Late.__del__ = lambda self: print("late finalizer")
del late


class Raises:
    def __init__(self):
        raise ValueError("in init")

    def __del__(self):
        print("del of half made")


try:
    Raises()
except ValueError as error:
    print(error)


class Resurrect:
    kept = []

    def __del__(self):
        self.kept.append(self)


Resurrect()
print(len(Resurrect.kept), type(Resurrect.kept.pop()).__name__)
print(len(Resurrect.kept))


class Node:
    def __init__(self, value, child=None):
        self.value, self.child = value, child

    def __del__(self):
        print("node", self.value)


chain = Node(1, Node(2, Node(3)))
chain.child = None
print("cut")
chain = [Node(4), Node(5)]
chain.reverse()
chain.clear()
print("cleared")
a, b = Node("a"), Node("b")
a.child, b.child = b, a
del a, b
print("cycle", gc.collect())
