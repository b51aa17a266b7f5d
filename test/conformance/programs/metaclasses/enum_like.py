"""A small enumeration built on a metaclass: members, iteration, lookup, immutability."""


class Names(dict):
    def __init__(self):
        super().__init__()
        self.members = []

    def __setitem__(self, key, value):
        if not key.startswith("_") and not callable(value) and not hasattr(value, "__get__"):
            if key in self.members:
                raise TypeError(f"{key} twice")
            self.members.append(key)
        super().__setitem__(key, value)


class EnumMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Names()

    def __new__(mcs, name, bases, namespace):
        values = {key: namespace[key] for key in namespace.members}
        plain = {key: value for key, value in namespace.items() if key not in values}
        cls = super().__new__(mcs, name, bases, plain)
        cls._members = {}
        for key, value in values.items():
            member = object.__new__(cls)
            member._name, member._value = key, value
            for known in cls._members.values():
                if known._value == value:
                    member = known
            cls._members[key] = member
        return cls

    def __getattr__(cls, name):
        try:
            return type.__getattribute__(cls, "_members")[name]
        except KeyError:
            raise AttributeError(f"{cls.__name__} has no member {name}") from None

    def __call__(cls, value):
        for member in cls._members.values():
            if member._value == value:
                return member
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")

    def __getitem__(cls, name):
        return cls._members[name]

    def __iter__(cls):
        return iter(dict.fromkeys(cls._members.values()))

    def __len__(cls):
        return len(set(cls._members.values()))

    def __contains__(cls, member):
        return member in cls._members.values()

    def __repr__(cls):
        return f"<enum {cls.__name__}>"


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"{type(self).__name__}.{self._name}"

    name = property(lambda self: self._name)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def mixed(self):
        return f"mixed {self.name}"


print(Color, Color.RED, Color.CRIMSON, Color.RED is Color.CRIMSON, Color(2), Color["GREEN"], Color.GREEN.mixed())
print(list(Color), len(Color), Color.RED in Color, 5 in Color, {Color.RED: 1}, isinstance(Color.RED, Color))
for action in (lambda: Color(9), lambda: Color.BLUE, lambda: Color["BLUE"], lambda: setattr(Color.RED, "name", 5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
try:

    class Twice(Enum):
        A = 1
        A = 2

except TypeError as error:
    print(error)
print(Color.RED.name, Color.RED == Color(1), Color.RED != Color.GREEN, type(Color), Color.__class__)
