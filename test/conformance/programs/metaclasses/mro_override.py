"""A metaclass may say where attributes are looked for."""


class Reversed(type):
    def mro(cls):
        order = super().mro()
        print("mro of", cls.__name__, [each.__name__ for each in order])
        return [order[0], *reversed(order[1:-1]), order[-1]]


class A:
    name = "A"


class B:
    name = "B"


class C(A, B, metaclass=Reversed):
    pass


print(C.name, [each.__name__ for each in C.__mro__], C.mro()[0].__name__)


class Short(type):
    def mro(cls):
        return (cls, object)


class D(A, metaclass=Short):
    pass


print(D.__mro__, D.__bases__, hasattr(D, "name"), issubclass(D, A))


class Bad(type):
    answer = []

    def mro(cls):
        return cls.answer


def attempt(answer):
    Bad.answer = answer
    try:
        print(Bad("X", (), {}).__mro__)
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt([])
attempt([1])
attempt([int, object])
attempt([object])
attempt(7)
attempt(A.__mro__)


class Lazy(type):
    def __getattribute__(cls, name):
        if name == "magic":
            return "made up"
        return super().__getattribute__(name)

    def __getattr__(cls, name):
        return f"{cls.__name__} lacks {name}"


class E(metaclass=Lazy):
    own = 1


print(E.magic, E.own, E.other, hasattr(E, "anything"))
try:
    E().other
except AttributeError as error:
    print(error)
