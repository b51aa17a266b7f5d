"""__new__ that shares instances, caches by arguments, chooses subclasses, and refuses."""


class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.inits = 0
        return cls._instance

    def __init__(self, *args):
        self.inits += 1
        self.args = args


a, b = Singleton(1), Singleton(2)
print(a is b, a.inits, a.args, Singleton._instance is a)


class Child(Singleton):
    _instance = None


print(Child() is Child(), Child() is a, Child._instance.inits)


class Flyweight:
    cache = {}

    def __new__(cls, key):
        if key not in cls.cache:
            self = super().__new__(cls)
            self.key = key
            cls.cache[key] = self
        return cls.cache[key]

    def __reduce__(self):
        return Flyweight, (self.key,)


print(Flyweight("a") is Flyweight("a"), Flyweight("a") is Flyweight("b"), sorted(Flyweight.cache), Flyweight("a").__reduce__()[1])


class Shape:
    kinds = {}

    def __init_subclass__(cls, kind=None, **options):
        super().__init_subclass__(**options)
        if kind is not None:
            Shape.kinds[kind] = cls

    def __new__(cls, kind, *args):
        if cls is Shape:
            try:
                cls = Shape.kinds[kind]
            except KeyError:
                raise ValueError(f"no shape {kind}") from None
        return object.__new__(cls)

    def __init__(self, kind, *args):
        self.args = args


class Circle(Shape, kind="circle"):
    def area(self):
        return 3 * self.args[0] ** 2


class Square(Shape, kind="square"):
    def area(self):
        return self.args[0] ** 2


print(Shape("circle", 2).area(), type(Shape("square", 3)).__name__, Square("anything", 4).area(), sorted(Shape.kinds))
try:
    Shape("blob")
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__)


class Positive(int):
    def __new__(cls, value=1, /, *, strict=True):
        if value <= 0:
            if strict:
                raise ValueError(f"{value} is not positive")
            value = 1
        self = int.__new__(cls, value)
        self.strict = strict
        return self

    def __sub__(self, other):
        return Positive(int(self) - other, strict=False)


print(Positive(5), Positive(), Positive(-5, strict=False), Positive(3) - 5, type(Positive(3) - 1).__name__, Positive(2).strict)
for action in (lambda: Positive(0), lambda: Positive(value=3), lambda: Positive(1, 2), lambda: Positive("a")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class NotMade:
    def __new__(cls):
        return None

    def __init__(self):
        print("never")


class Wrong:
    __new__ = None


print(NotMade())
try:
    Wrong()
except TypeError as error:
    print(error)


class Counted:
    made = 0

    def __new__(cls):
        Counted.made += 1
        return super().__new__(cls)


class AlsoCounted(Counted):
    def __init__(self, x):
        self.x = x


Counted()
try:
    AlsoCounted(5)
except TypeError as error:
    print(error)
print(Counted.made)
