from . import alpha
from .alpha import double as twice

__all__ = ["quadruple", "names"]

names = ["b", "a"]


def quadruple(x):
    return twice(twice(x))


def hidden():
    return alpha.LIMIT


if __name__ == "__main__":
    print("never")
