# Multiple inheritance: C3 order, cooperative super, mixins, abstract checks by hand, name mangling.
class Base:
    def __init__(self, **rest):
        print("Base", rest)

    def hello(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=1, **rest):
        print("Left", left)
        super().__init__(**rest)

    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def __init__(self, right=2, **rest):
        print("Right", right)
        super().__init__(**rest)

    def hello(self):
        return ["Right"] + super().hello()


class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()


class Loud:
    def hello(self):
        return [name.upper() for name in super().hello()]


class LoudBoth(Loud, Both):
    pass


class Private:
    __secret = 1

    def __init__(self):
        self.__value = 2
        self._shown = 3

    def read(self):
        return self.__secret, self.__value, [n for n in sorted(vars(self))]


class Derived(Private):
    __secret = 10

    def peek(self):
        try:
            return self.__value
        except AttributeError as error:
            return str(error)


class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __init_subclass__(cls, /, sides=None, **rest):
        super().__init_subclass__(**rest)
        cls.sides = sides


class Triangle(Shape, sides=3):
    pass


both = Both(left="l", right="r", extra="e")
print(both.hello(), LoudBoth().hello(), [c.__name__ for c in LoudBoth.__mro__])
print(Private().read(), Derived().read(), Derived().peek(), Triangle.sides, Shape.__subclasses__() == [Triangle])
try:
    Triangle().area()
except NotImplementedError as error:
    print(error)
for bases in [(Base, Both), (Left, Left), (int, str), (bool,), (5,)]:
    try:
        type("New", bases, {})
    except TypeError as error:
        print(error)
print(super(Left, both).hello(), super(Both, both).__init__.__func__ is Left.__init__, Both.__base__, issubclass(Both, (str, Right)))


class Meta(type):
    def __call__(cls, *args, **keywords):
        print("making", cls.__name__)
        return super().__call__(*args, **keywords)

    def __len__(cls):
        return 7

    def __getattr__(cls, name):
        return f"no {name}"


class Made(metaclass=Meta):
    def __new__(cls, value):
        instance = super().__new__(cls)
        instance.early = value
        return instance

    def __init__(self, value):
        self.late = value * 2


made = Made(4)
print(made.early, made.late, len(Made), Made.anything, type(Made).__name__)
try:
    made.anything
except AttributeError as error:
    print(error)
print(type("Dynamic", (Base,), {"greet": lambda self: "hi"})().greet(), type(both).__qualname__, both.__class__.__module__)
