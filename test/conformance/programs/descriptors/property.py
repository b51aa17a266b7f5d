"""Properties: accessors, documentation, names, copies, errors."""


class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        "Degrees."
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = None

    read_only = property(lambda self: "ro")
    write_only = property(None, lambda self, value: print("wrote", value))
    nothing = property()
    documented = property(lambda self: 1, doc="given")

    @property
    def broken(self):
        return self.missing


c = Celsius(20)
print(c.degrees, Celsius.degrees.__doc__, Celsius.documented.__doc__, Celsius.nothing.__doc__)
c.degrees = 30
print(c.degrees, c.__dict__)
del c.degrees
print(c.degrees)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: setattr(c, "degrees", -300))
attempt(lambda: setattr(c, "read_only", 1))
attempt(lambda: delattr(c, "read_only"))
attempt(lambda: c.write_only)
attempt(lambda: setattr(c, "write_only", 4))
attempt(lambda: c.nothing)
attempt(lambda: c.broken)
attempt(lambda: setattr(c, "__dict__", {"degrees": 99, "_degrees": 1}))
attempt(lambda: (c.degrees, c.__dict__["degrees"]))
p = Celsius.degrees
attempt(lambda: (p.fget.__name__, p.fset.__name__, p.fdel.__name__, type(p)))
attempt(lambda: (p.getter(len).fget, p.setter(len).fset, p.deleter(abs).fdel, p.getter(len).fset is p.fset))
attempt(lambda: setattr(p, "fget", 1))
attempt(lambda: p.__get__(c))
attempt(lambda: p.__get__(None, Celsius) is p)
attempt(lambda: p.__set__(c, 5))
attempt(lambda: p.__delete__(c))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(fget=len, oops=1))
attempt(lambda: property(5).__get__(c))
attempt(lambda: property().__set_name__(1))
attempt(lambda: property(lambda self: 1).__isabstractmethod__)


class Sub(property):
    """Sub doc."""


class D:
    x = Sub(lambda self: 7, doc="x doc")
    y = Sub(lambda self: 8)

    @Sub
    def z(self):
        "z doc"
        return 9

    @z.setter
    def z(self, value):
        self.__dict__["z"] = value


print(D().x, D.x.__doc__, D.y.__doc__, D.z.__doc__, type(D.z), D().z)
d = D()
d.z = 1
print(d.z, d.__dict__)
D.x.__doc__ = "new"
print(D.x.__doc__)
