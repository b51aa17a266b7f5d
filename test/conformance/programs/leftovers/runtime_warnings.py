# Warnings of the interpreter: shown once for each place, with the line, in __main__ only where they are deprecations.
import sys


def say(what):
    sys.stdout.flush()
    sys.stderr.write(what + "\n")


class Count(int):
    pass


class Index:
    def __index__(self):
        return Count(3)


class Whole:
    def __int__(self):
        return Count(4)


class Real:
    def __float__(self):
        return Fraction(2.5)


class Fraction(float):
    pass


class Imaginary:
    def __complex__(self):
        return Complex(1j)


class Complex(complex):
    pass


flag = True
for turn in range(3):
    print(~flag, ~False)
say("same place, other text")
for value in (True, NotImplemented, True):
    try:
        print(~value if value is True else bool(value))
    except TypeError as error:
        print(error)
say("numbers")
print(int(Index()), type(int(Index())).__name__, [1, 2, 3, 4][Index()], range(9)[Index()])
print(int(Whole()), type(int(Whole())).__name__)
print(float(Real()), type(float(Real())).__name__)
print(complex(Imaginary()), type(complex(Imaginary())).__name__)
say("truth")
if NotImplemented:
    print("is true")
print(not NotImplemented, list(filter(None, [NotImplemented, 0])))
registry = globals().get("__warningregistry__", {})
print(sorted((str(key[0])[:40], key[1].__name__, key[2]) for key in registry if key != "version"))
print(registry.get("version", "none"))


def generator():
    try:
        yield 1
    except ValueError as error:
        print(repr(error), error.args)
        yield 2


say("throw")
g = generator()
next(g)
print(g.throw(ValueError, "old way"))
other = {"__name__": "other"}
exec("flag = True\nprint(~flag)", other)
print("__warningregistry__" in other)
exec("print(~flag)")
