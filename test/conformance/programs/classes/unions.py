"""int | None: making, showing and using unions of types."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    pass


class Meta(type):
    def __or__(cls, other):
        return "meta or", other

    def __ror__(cls, other):
        return "meta ror", other


class B(metaclass=Meta):
    pass


u = int | str
print(u, type(u), int | None, None | int, int | int, int | str | int, (int | str) | (str | float), int | list[int], A | None)
print(u.__args__, (int | None).__args__, u == str | int, u == int | float, hash(u) == hash(str | int), u != (int | str))
print(isinstance(5, u), isinstance(1.5, u), isinstance(None, int | None), issubclass(bool, u), issubclass(float, u))
print(isinstance(5, (str, int | None)), isinstance("x", (u, float)), int | str | None == None | str | int)
print(B | int, int | B, A | int)
attempt(lambda: int | 5)
attempt(lambda: 5 | int)
attempt(lambda: u | 5)
attempt(lambda: u | "text")
attempt(lambda: None | None)
attempt(lambda: isinstance(5, int | list[int]))
attempt(lambda: isinstance("a", int | list[int]))
attempt(lambda: issubclass(5, u))
attempt(lambda: u())
attempt(lambda: u.missing)
attempt(lambda: u[int])
attempt(lambda: u.__parameters__)
attempt(lambda: u < u)
attempt(lambda: u + u)
attempt(lambda: setattr(u, "x", 1))
attempt(lambda: type(u)())
attempt(lambda: type("X", (u,), {}))
attempt(lambda: len({int | str, str | int, int | None}))
attempt(lambda: list[int] | dict[str, int] | None)
attempt(lambda: type | int)
attempt(lambda: (int | str).__class__)
attempt(lambda: u.__instancecheck__(3))
attempt(lambda: u.__subclasscheck__(bytes))
attempt(lambda: u.__or__(float))
attempt(lambda: int.__or__)
attempt(lambda: type.__or__(int, str))
attempt(lambda: type.__or__(int, 5))
attempt(lambda: (list[int] | list[int], list[int] | list[str]))


def annotated(a: int | None, b: "int | str" = 5) -> A | None:
    pass


print(annotated.__annotations__)
match 5:
    case int() | str():
        print("matched")
try:
    raise ValueError
except (KeyError, ValueError) as error:
    print(type(error) | None)
