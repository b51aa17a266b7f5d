# One piece of code meets instances of many classes, with and without slots, dictionaries and the attribute.
class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = 1, 2

    def total(self):
        return self.a + self.b


class Free:
    def __init__(self):
        self.b, self.a = 20, 10

    def total(self):
        return self.a + self.b


class Both(Slotted):
    def total(self):
        return -super().total()


class Classy:
    a = 7
    b = 8
    total = lambda self: self.a * self.b


class Empty:
    pass


def use(thing):
    try:
        thing.a += 1
        return thing.total(), thing.a, thing.b
    except AttributeError as error:
        return str(error)


things = [Slotted(), Free(), Both(), Classy(), Empty(), 5, "text", None, Free]
for turn in range(3):
    for thing in things:
        print(type(thing).__name__, use(thing))
del things[0].a
print(use(things[0]))
