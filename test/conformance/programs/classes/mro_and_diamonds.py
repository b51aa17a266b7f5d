"""C3 on the graphs that people write, and cooperative methods on them."""


def graph(**classes):
    made = {"object": object}
    for name, bases in classes.items():
        try:
            made[name] = type(name, tuple(made[base] for base in bases.split()), {})
        except TypeError as error:
            print(name, "TypeError:", " ".join(str(error).split()))
            continue
        print(name, "".join(each.__name__ + " " for each in made[name].__mro__))
    return made


graph(A="", B="A", C="A", D="B C", E="D A", F="C B", G="F D")
graph(X="", Y="", A="X Y", B="Y X", C="A B")
graph(F="", E="", D="", C="D F", B="D E", A="B C")
graph(A="", B="A", C="A B")
graph(A="", B="", C="A object", D="object A", E="A A")
graph(
    Boat="",
    DayBoat="Boat",
    WheelBoat="Boat",
    EngineLess="DayBoat",
    SmallMultihull="DayBoat",
    PedalWheelBoat="EngineLess WheelBoat",
    SmallCatamaran="SmallMultihull",
    Pedalo="PedalWheelBoat SmallCatamaran",
)


class Root:
    def __init__(self, **options):
        if options:
            print("left over", options)
        self.trace = ["Root"]

    def close(self):
        return ["Root.close"]


class Left(Root):
    def __init__(self, left=1, **options):
        super().__init__(**options)
        self.left = left
        self.trace.append("Left")

    def close(self):
        return ["Left.close"] + super().close()


class Right(Root):
    def __init__(self, right=2, **options):
        super().__init__(**options)
        self.right = right
        self.trace.append("Right")

    def close(self):
        return ["Right.close"] + super().close()


class Bottom(Left, Right):
    def __init__(self, **options):
        super().__init__(**options)
        self.trace.append("Bottom")

    def close(self):
        return ["Bottom.close"] + super().close()


bottom = Bottom(left=5, right=6, other=7)
print(bottom.trace, bottom.left, bottom.right, bottom.close())
print(Left().close(), issubclass(Bottom, Right), isinstance(bottom, Root), Bottom.__base__, Bottom.__bases__)


class Number(int):
    pass


class Mixin:
    def doubled(self):
        return self * 2


class Mixed(Mixin, Number):
    pass


print(Mixed(4).doubled(), Mixed.__base__, Mixed.__mro__)
