# Finalizers see their object whole, may raise, may bring it back, and run once.
class Talker:
    def __init__(self, name):
        self.name = name
        self.data = [name] * 2

    def __del__(self):
        print("del", self.name, self.data, type(self).__name__)


t = Talker("whole")
t.extra = 1
del t


class Reviver:
    count = 0

    def __del__(self):
        Reviver.count += 1
        survivors.append(self)


survivors = []
Reviver()
print(len(survivors), Reviver.count)
r = survivors.pop()
del r
print(len(survivors), Reviver.count)


class Chain:
    def __init__(self, n):
        self.n = n
        self.next = Chain(n - 1) if n else None

    def __del__(self):
        print(self.n, end=" ")


Chain(5)
print()


class Base:
    def __del__(self):
        print("base", end=" ")


class Derived(Base):
    def __del__(self):
        print("derived", end=" ")
        super().__del__()


Derived()
print()


class Late:
    pass


late = Late()
Late.__del__ = lambda self: print("late finalizer")
del late


class Maker:
    def __del__(self):
        Leaf()
        print("maker done")


class Leaf:
    def __del__(self):
        print("leaf")


Maker()
x = Leaf()
x.__del__()
print("called by hand")
del x
