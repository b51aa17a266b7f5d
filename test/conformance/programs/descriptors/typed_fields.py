"""Descriptors that people write: cached values, typed fields, lazy ones, aliases, class properties."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class cached:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class classproperty:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function(owner)


class Alias:
    def __init__(self, target):
        self.target = target

    def __get__(self, instance, owner):
        return getattr(instance if instance is not None else owner, self.target)

    def __set__(self, instance, value):
        setattr(instance, self.target, value)


class Point:
    x = Typed(int, 0)
    y = Typed(float, 0.0)
    horizontal = Alias("x")

    @cached
    def norm(self):
        """length"""
        return (self.x**2 + self.y**2) ** 0.5

    @classproperty
    def kind(cls):
        return cls.__name__.lower()


class Point3(Point):
    z = Typed(int, 7)


p = Point()
print(p.x, p.y, p.kind, Point.kind, Point3.kind, Point3().z, p.horizontal)
p.x, p.y = 3, 4.0
print(p.norm, p.norm, p.__dict__, Point.norm.__doc__, type(Point.x).__name__)
p.horizontal = 5
print(p.x, p.horizontal)
attempt(lambda: setattr(p, "x", "text"))
attempt(lambda: delattr(p, "x"))
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
del p.norm
print(p.norm)
attempt(lambda: setattr(p, "norm", 1))
print(p.norm)
Point.x = 99
print(p.x, Point.x, vars(p))


class Method:
    """A function that binds like one."""

    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self if instance is None else self.function.__get__(instance, owner)

    def __call__(self, *args):
        return ("unbound",) + args


class UsesMethod:
    @Method
    def m(self, n=1):
        return type(self).__name__, n


print(UsesMethod().m(), UsesMethod().m(5), UsesMethod.m(6), UsesMethod.m.__get__(UsesMethod())(7))
