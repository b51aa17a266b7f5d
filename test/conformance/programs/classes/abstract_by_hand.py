"""__abstractmethods__, what the module abc builds on."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class ABCMeta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        names = {key for key, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
        for base in bases:
            for key in getattr(base, "__abstractmethods__", set()):
                if getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                    names.add(key)
        cls.__abstractmethods__ = frozenset(names)
        return cls


class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self):
        pass

    @property
    @abstractmethod
    def name(self):
        pass

    @staticmethod
    @abstractmethod
    def make():
        pass

    @classmethod
    @abstractmethod
    def create(cls):
        pass


class Square(Shape):
    def area(self):
        return 4

    name = "square"


class Full(Square):
    @staticmethod
    def make():
        return Full()

    @classmethod
    def create(cls):
        return cls()


print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__), sorted(Full.__abstractmethods__))
attempt(Shape)
attempt(Square)
attempt(lambda: Full().area())
attempt(lambda: Full.create().name)
attempt(lambda: object.__new__(Square))
attempt(lambda: (Shape.__dict__["name"].__isabstractmethod__, Shape.__dict__["make"].__isabstractmethod__))
attempt(lambda: Shape.__flags__ >> 20 & 1)
attempt(lambda: Full.__flags__ >> 20 & 1)


class Late:
    pass


attempt(lambda: Late.__abstractmethods__)
attempt(lambda: type.__abstractmethods__)
attempt(lambda: int.__abstractmethods__)
Late.__abstractmethods__ = ["one"]
attempt(Late)
attempt(lambda: Late.__abstractmethods__)
Late.__abstractmethods__ = []
attempt(lambda: type(Late()).__name__)
Late.__abstractmethods__ = ("b", "a", "c")
attempt(Late)
attempt(lambda: Late(1))
del Late.__abstractmethods__
attempt(lambda: type(Late()).__name__)
attempt(lambda: delattr(Late, "__abstractmethods__"))
attempt(lambda: setattr(int, "__abstractmethods__", []))


class Numbered(int, metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


attempt(lambda: Numbered(5))


class InListed(list):
    __abstractmethods__ = frozenset({"f"})


attempt(lambda: InListed([1]))
