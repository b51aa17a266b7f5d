"""__new__ and __init__: what each gets, what each may return, superfluous arguments."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Plain:
    pass


class OnlyInit:
    def __init__(self, a, b=2):
        self.args = a, b


class OnlyNew:
    def __new__(cls, *args, **options):
        self = super().__new__(cls)
        self.args = args, options
        return self


class Both:
    def __new__(cls, value):
        self = object.__new__(cls)
        self.log = ["new", value]
        return self

    def __init__(self, value):
        self.log += ["init", value]


class Other:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("init of Other", type(value).__name__)


class Derived(Other):
    pass


class Returns:
    def __init__(self):
        return 5


class PassesOn:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class InitPassesOn:
    def __init__(self, *args):
        super().__init__(*args)


attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: object(1))
attempt(lambda: OnlyInit(1).args)
attempt(lambda: OnlyInit())
attempt(lambda: OnlyInit(1, 2, 3))
attempt(lambda: OnlyInit(1, c=3))
attempt(lambda: OnlyNew(1, k=2).args)
attempt(lambda: Both(7).log)
attempt(lambda: Both())
attempt(lambda: Other(5))
attempt(lambda: type(Other(object.__new__(Other))).__name__)
attempt(lambda: type(Other(object.__new__(Derived))).__name__)
attempt(lambda: Derived(object.__new__(Other)).__class__.__name__)
attempt(lambda: Returns())
attempt(lambda: type(PassesOn()).__name__)
attempt(lambda: PassesOn(1))
attempt(lambda: type(InitPassesOn()).__name__)
attempt(lambda: InitPassesOn(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(Plain, 1))
attempt(lambda: object.__new__(OnlyInit, 1).__class__.__name__)
attempt(lambda: int.__new__(Plain))
attempt(lambda: int.__new__(bool))
attempt(lambda: list.__new__(list, [1, 2]))
attempt(lambda: dict.__new__(dict, a=1))
attempt(lambda: tuple.__new__(tuple, "ab"))
attempt(lambda: Plain().__init__())
attempt(lambda: Plain().__init__(1))
attempt(lambda: object.__init__(Plain(), 1))
attempt(lambda: object.__init__(5, 1))
attempt(lambda: OnlyInit.__init__(5))
attempt(lambda: Plain.__new__ is object.__new__)
attempt(lambda: Plain.__init__ is object.__init__)
attempt(lambda: (type(OnlyNew.__dict__["__new__"]), type(object.__new__), object.__new__.__name__))


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)


class Shout(str):
    def __new__(cls, value, mark="!"):
        self = super().__new__(cls, value.upper() + mark)
        self.mark = mark
        return self


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    a = property(lambda self: self[0])


class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.limit = 3


class Defaults(dict):
    def __init__(self, **options):
        super().__init__({"base": 1}, **options)


print(Even(4), Even(4) + 1, type(Even(4)).__name__, type(Even(4) + 1).__name__)
print(Shout("hey"), Shout("hey", "?").mark, Pair(1, 2), Pair(1, 2).a, Stack(1, 2), Stack(1).limit, Defaults(x=2))
Plain.__init__ = lambda self, n: setattr(self, "n", n)
print(Plain(5).n)
del Plain.__init__
attempt(lambda: Plain(5))
Plain.__new__ = lambda cls, n: n * 2
print(Plain(5))
del Plain.__new__
attempt(lambda: type(Plain()).__name__)
attempt(lambda: Plain(5))
