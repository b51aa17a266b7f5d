from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods


class Shape(ABC):
    @abstractmethod
    def area(self):
        """Square units."""

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def corners(): ...

    def describe(self):
        return f"{self.name}: {self.area()} ({self.unit()}, {self.corners()} corners)"


class Half(Shape):
    name = "half"

    def area(self):
        return super().area()


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @classmethod
    def unit(cls):
        return cls.__name__

    @staticmethod
    def corners():
        return 4


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)
print(type(Shape), ABC.__mro__, Shape.__flags__ >> 20 & 1, Square.__flags__ >> 20 & 1)
attempt(Shape)
attempt(Half)
attempt(lambda: Square(3).describe())


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...


attempt(One)
attempt(lambda: One(1, 2))
attempt(lambda: type("Two", (One,), {})())
attempt(lambda: type("Three", (One,), {"only": lambda self: 3})().only())
del One.only
attempt(lambda: One())
update_abstractmethods(One)
attempt(lambda: isinstance(One(), One))


class Late(One):
    pass


Late.extra = abstractmethod(lambda self: None)
print(update_abstractmethods(Late) is Late, Late.__abstractmethods__)
attempt(Late)
attempt(lambda: update_abstractmethods(int))
print(abstractmethod(len) if False else abstractmethod(lambda: 0).__isabstractmethod__)
before = get_cache_token()
One.register(int)
print(get_cache_token() - before, isinstance(3, One), isinstance(True, One), issubclass(str, One))
attempt(lambda: One.register(3))
attempt(lambda: One.register(int) is int)


class Below(One):
    pass


attempt(lambda: Below.register(One))
attempt(lambda: issubclass(3, One))
attempt(lambda: isinstance(3, Below))
