# The code and the defaults of a function change between calls from one place.
def greet(name, mark="."):
    return "hello " + name + mark


def shout(name, mark):
    return name.upper() + mark


def count(name, *rest):
    return len(name), rest


def items(name, mark="-"):
    return name, mark


def call():
    try:
        result = greet("ann")
        return result
    except TypeError as error:
        return str(error)


original = greet.__code__
for turn in range(9):
    print(turn, call())
    if turn == 0:
        greet.__defaults__ = ("!",)
    elif turn == 1:
        greet.__code__ = shout.__code__
    elif turn == 2:
        greet.__defaults__ = None
    elif turn == 3:
        greet.__code__ = count.__code__
    elif turn == 4:
        greet.__defaults__ = ("?", "??")
        greet.__code__ = items.__code__
    elif turn == 6:
        greet.__code__ = original
        greet.__defaults__ = ("one", "two")
    elif turn == 7:
        greet.__kwdefaults__ = {"mark": "k"}
