import math
from abc import ABC, abstractmethod


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, /, sides=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides
        Shape.registry[cls.__name__.lower()] = cls

    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def perimeter(self):
        """Length of the outline."""

    def __lt__(self, other):
        return self.area < other.area

    def describe(self):
        return f"{self.__class__.__name__}: area={self.area:.2f} perimeter={self.perimeter():.2f} sides={self.sides}"


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return math.pi * self.r ** 2

    def perimeter(self):
        return 2 * math.pi * self.r


class Rectangle(Shape, sides=4):
    def __init__(self, w, h):
        self.w, self.h = w, h

    area = property(lambda self: self.w * self.h)

    def perimeter(self):
        return 2 * (self.w + self.h)


class Square(Rectangle, sides=4):
    def __init__(self, s):
        super().__init__(s, s)


class Blob(Shape):
    def perimeter(self):
        return super().perimeter()


for s in sorted([Circle(1), Rectangle(2, 3), Square(1.5)]):
    print(s.describe())
print(Shape.registry)
for cls in (Shape, Blob):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Shape.perimeter.__doc__, sorted(Shape.__abstractmethods__), Blob.__abstractmethods__)


class Duck:
    def quack(self):
        return "Quack"


class Quacker(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented


print(issubclass(Duck, Quacker), isinstance(5, Quacker))
Quacker.register(int)
print(isinstance(5, Quacker), Quacker in Duck.__mro__)
try:
    Square(1).area = 5
except AttributeError as e:
    print(e)
