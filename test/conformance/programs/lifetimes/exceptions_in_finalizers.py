# Finalizers that run while an exception is on its way, and exceptions inside them.
import sys

sys.unraisablehook = lambda info: print("unraisable", type(info.exc_value).__name__, info.exc_value)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name, sys.exc_info()[0])


class Bad:
    def __del__(self):
        raise RuntimeError("in del")


def work():
    n = Noisy("local")
    raise ValueError("work")


try:
    work()
except ValueError as error:
    print("caught", error)
print("after")
try:
    Bad()
    print("bad is gone")
    raise KeyError("k")
except KeyError as error:
    b = Bad()
    del b
    print("handled", error, error.__context__)


class Trying:
    def __del__(self):
        try:
            raise OSError("inside")
        except OSError as error:
            print("caught inside", error, error.__context__)


try:
    raise IndexError("outer")
except IndexError:
    Trying()
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
