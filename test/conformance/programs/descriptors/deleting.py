"""Deleting attributes: instances, classes, slots, properties, descriptors."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    on_class = 1
    __slots__ = ("slot", "__dict__")

    @property
    def read_only(self):
        return 1

    @property
    def deletable(self):
        return self.slot

    @deletable.deleter
    def deletable(self):
        print("deleting")
        del self.slot


a = A()
a.x, a.slot = 1, 2
del a.x
for name in ("x", "on_class", "read_only", "missing"):
    attempt(lambda: delattr(a, name))
print(a.deletable)
del a.deletable
attempt(lambda: a.deletable)
attempt(lambda: delattr(a, "deletable"))
attempt(lambda: delattr(a, "slot"))
attempt(lambda: delattr(A, "missing"))
del A.on_class
attempt(lambda: a.on_class)
attempt(lambda: delattr(A, "on_class"))
attempt(lambda: delattr(a, "__class__"))
attempt(lambda: delattr(A, "__name__"))
attempt(lambda: delattr(int, "real"))
attempt(lambda: delattr(5, "real"))
attempt(lambda: delattr([], "append"))
attempt(lambda: delattr(a, 5))


class Guarded:
    def __delattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"{name} stays")
        object.__delattr__(self, name)


g = Guarded()
g.a = g._b = 1
del g.a
attempt(lambda: delattr(g, "_b"))
attempt(lambda: delattr(g, "a"))
print(vars(g))
