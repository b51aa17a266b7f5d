import gc
import sys


class Noisy:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
del a
print("after a")
b = Noisy("outer", Noisy("inner"))
b = None
print("after b")


def scope():
    local = Noisy("local")
    print("in scope")


scope()
print("after scope")
items = [Noisy("x"), Noisy("y"), Noisy("z")]
items.clear()
print("after clear")
c, d = Noisy("c"), Noisy("d")
c.held, d.held = d, c
del c, d
print("cycle is alive")
print(gc.collect())
saved = []


class Phoenix:
    def __del__(self):
        saved.append(self)


p = Phoenix()
del p
print(len(saved), type(saved[0]).__name__)
saved.clear()
print(len(saved))
value = Noisy("counted")
print(sys.getrefcount(value))
other = value
print(sys.getrefcount(value))
holder = [value, value]
print(sys.getrefcount(value))
del other, holder
print(sys.getrefcount(value))


def callee(arg):
    print(sys.getrefcount(arg))


callee(value)
del value
