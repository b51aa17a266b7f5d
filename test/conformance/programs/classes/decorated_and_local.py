"""Class decorators, classes made in functions, closures over classes, nested classes."""


def register(registry):
    def decorator(cls):
        registry[cls.__name__] = cls
        return cls

    return decorator


def dataclass(cls):
    names = list(cls.__annotations__)
    defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}

    def __init__(self, *args, **options):
        values = {**defaults, **dict(zip(names, args)), **options}
        missing = [name for name in names if name not in values]
        if missing:
            raise TypeError(f"missing {', '.join(missing)}")
        for name in names:
            setattr(self, name, values[name])

    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in names)

    cls.__init__, cls.__repr__, cls.__eq__ = __init__, __repr__, __eq__
    cls.__hash__ = None
    cls.__match_args__ = tuple(names)
    return cls


registry = {}


@register(registry)
@dataclass
class Point:
    x: int
    y: int = 0


print(Point(1), Point(1, 2), Point(y=5, x=4), Point(1) == Point(1, 0), Point(1) == 5, sorted(registry))
for action in (lambda: Point(), lambda: hash(Point(1))):
    try:
        action()
    except TypeError as error:
        print(error)
match Point(3, 4):
    case Point(x, 4):
        print("matched", x)


def factory(base, **attributes):
    class Local(base):
        kind = base.__name__

        def describe(self):
            return Local.__name__, self.kind, sorted(attributes), __class__ is Local

    for name, value in attributes.items():
        setattr(Local, name, value)
    Local.__name__ = f"Local{base.__name__.title()}"
    return Local


First, Second = factory(int, a=1), factory(list, b=2, c=3)
print(First(5).describe(), Second([1]).describe(), First, Second, First is factory(int), First.a, Second.c)


def counter_class():
    count = 0

    class Counter:
        def __init__(self):
            nonlocal count
            count += 1
            self.number = count

    return Counter


C1, C2 = counter_class(), counter_class()
print(C1().number, C1().number, C2().number)


class Outer:
    value = "outer"

    class Inner:
        class Innermost:
            def path(self):
                return type(self).__qualname__

        def outer_value(self):
            return Outer.value


class Conditional:
    if len("ab") == 2:

        def method(self):
            return "two"

    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)

    for _i in range(3):
        last = _i
    squares = [n * n for n in range(4)]
    with_default = lambda self, x=last: x


print(Outer.Inner.Innermost().path(), Outer.Inner().outer_value())
print(Conditional().method(), Conditional.caught, Conditional.last, Conditional.squares, Conditional().with_default(), hasattr(Conditional, "error"))
