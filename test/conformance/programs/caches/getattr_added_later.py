# __getattribute__, __getattr__ and __setattr__ are given to a class and taken away while a loop uses it.
class Plain:
    def __init__(self):
        self.value = 0


def bump(thing):
    thing.value += 1
    return thing.value


def intercept(self, name):
    print("get", name)
    return object.__getattribute__(self, name)


def store(self, name, value):
    print("set", name)
    object.__setattr__(self, name, value * 10)


plain = Plain()
for turn in range(9):
    if turn == 2:
        Plain.__getattribute__ = intercept
    elif turn == 4:
        Plain.__setattr__ = store
    elif turn == 5:
        del Plain.__getattribute__
    elif turn == 7:
        del Plain.__setattr__
        Plain.__getattr__ = lambda self, name: f"no {name}"
    print(turn, bump(plain), getattr(plain, "missing", None))
del plain.value
print(plain.value)
