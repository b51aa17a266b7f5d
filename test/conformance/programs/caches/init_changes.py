# The __init__ and the __new__ of a class change while instances are made by one call.
class Item:
    def __init__(self, value):
        self.value = value


def make(value):
    return Item(value).value


def doubled(self, value):
    self.value = value * 2


def with_default(self, value, extra="x"):
    self.value = (value, extra)


class Bad:
    def __init__(self):
        return 5


for turn in range(14):
    if turn == 2:
        Item.__init__ = doubled
    elif turn == 4:
        Item.__init__ = with_default
    elif turn == 6:
        Item.__new__ = lambda cls, value: object.__new__(cls) if value != 7 else Bad
    elif turn == 9:
        Item.__init__ = lambda self, *args, **kwargs: self.__dict__.update(value=args)
    elif turn == 11:
        del Item.__init__
        Item.value = "class"
    elif turn == 13:
        Item.__new__ = lambda cls, value: "no item"
    try:
        print(turn, make(turn))
    except (AttributeError, TypeError) as error:
        print(turn, type(error).__name__)
for _ in range(2):
    try:
        Bad()
    except TypeError as error:
        print(error)
