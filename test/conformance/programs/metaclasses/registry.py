"""Metaclasses at work: registry, singleton, enumeration, immutable classes."""


class Registry(type):
    classes = {}

    def __new__(mcs, name, bases, namespace):
        cls = type.__new__(mcs, name, bases, namespace)
        if bases:
            mcs.classes[name.lower()] = cls
        return cls

    def __iter__(cls):
        return iter(sorted(cls.classes))

    def __len__(cls):
        return len(cls.classes)

    def __contains__(cls, name):
        return name in cls.classes

    def __getitem__(cls, name):
        return cls.classes[name]

    def __bool__(cls):
        return False

    def __repr__(cls):
        return f"<<{cls.__name__}>>"

    def __add__(cls, other):
        return f"{cls!r}+{other!r}"

    def __radd__(cls, other):
        return f"{other!r}+{cls!r}"

    def __eq__(cls, other):
        return isinstance(other, Registry) and len(cls.__name__) == len(other.__name__)

    def __hash__(cls):
        return 7

    def __lt__(cls, other):
        return cls.__name__ < other.__name__


class Plugin(metaclass=Registry):
    pass


class Csv(Plugin):
    pass


class Xml(Plugin):
    pass


print(list(Plugin), len(Plugin), "csv" in Plugin, "ini" in Plugin, Plugin["xml"], bool(Plugin))
print(Csv + 1, 1 + Csv, Csv + Xml, Csv == Xml, Csv != Plugin, {Csv: 1}[Xml], sorted([Xml, Csv]))
print(f"{Csv}", str(Csv), [Csv], Csv < Xml)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


print(Config(1) is Config(2), Config(3).value)


class Frozen(type):
    def __setattr__(cls, name, value):
        raise TypeError(f"{cls.__name__} is frozen: {name}")

    def __delattr__(cls, name):
        raise TypeError(f"{cls.__name__} keeps {name}")


class Constant(metaclass=Frozen):
    PI = 3


for action in (lambda: setattr(Constant, "PI", 4), lambda: delattr(Constant, "PI")):
    try:
        action()
    except TypeError as error:
        print(error)
type.__setattr__(Constant, "PI", 5)
print(Constant.PI)


class Dir(type):
    def __dir__(cls):
        return ["b", "a"]


class Listed(metaclass=Dir):
    pass


print(dir(Listed))
