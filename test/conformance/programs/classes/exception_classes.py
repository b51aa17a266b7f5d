"""Exception classes as classes: __init__, __str__, slots, metaclass attributes, multiple inheritance."""


class Plain(Exception):
    pass


class WithInit(Exception):
    def __init__(self, code, detail="none"):
        super().__init__(f"{code}: {detail}")
        self.code, self.detail = code, detail


class NoSuperCall(Exception):
    def __init__(self, a, b):
        self.a = a


class WithStr(Exception):
    def __str__(self):
        return f"str of {self.args}"

    def __repr__(self):
        return "repr"


class WithNew(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args[:1])
        self.made = len(args)
        return self

    def __init__(self, *args):
        pass


class Slotted(Exception):
    __slots__ = ("extra",)


class Both(KeyError, AttributeError):
    pass


class Mixed(ValueError, Plain):
    retry = True


def show(error):
    print(type(error).__name__, repr(error), str(error), error.args, sorted(vars(error)) if hasattr(error, "__dict__") else None)


for error in (Plain(), Plain(1), Plain(1, "b"), WithInit(5), WithInit(6, detail="d"), NoSuperCall(1, 2), WithStr(1), WithNew(1, 2, 3)):
    show(error)
s = Slotted("x")
s.extra = 1
s.other = 2
show(s)
try:
    raise Both("key")
except AttributeError as error:
    show(error)
try:
    raise Mixed("m")
except Plain as error:
    print(error.retry, isinstance(error, ValueError), Mixed.__mro__)
for make in (lambda: WithInit(), lambda: Plain(x=1), lambda: type("X", (KeyError, OSError), {}), lambda: type("Y", (StopIteration, ImportError), {})):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Meta(type):
    def __instancecheck__(cls, instance):
        print("never asked by except")
        return True


class Checked(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("v")
    except Checked:
        print("wrong")
except ValueError as error:
    print("right", error)
print(isinstance(5, Checked))
try:
    raise Plain
except Plain as error:
    print(error.args, error.__traceback__ is not None)
