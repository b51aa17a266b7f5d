# Import statements: modules that exist, that do not, that the program made, and a replaced __import__.
import builtins
import sys
import sys as again
import __main__
from builtins import len as length

print(sys is again, length("abc"), sys.modules["__main__"] is __main__, "builtins" in sys.modules)


def attempt(source):
    try:
        exec(source, {})
        print("fine:", source)
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None))


attempt("import nothing_here")
attempt("import nothing.there")
attempt("import sys.missing")
attempt("from sys import missing")
attempt("from . import x")
attempt("from .. import x")
sys.modules["blocked"] = None
attempt("import blocked")

module = type(sys)
m = module("made", "documentation")
print(m, m.__name__, m.__doc__, list(m.__dict__))
sys.modules["made"] = m
m.value, m._hidden = 5, 1
import made
from made import value

print(made is m, value)


def star():
    namespace = {}
    exec("from made import *", namespace)
    return sorted(key for key in namespace if key != "__builtins__")


print(star())
m.__all__ = ["_hidden"]
print(star())
m.__all__ = ["nope"]
attempt("from made import *")
m.__all__ = [1]
attempt("from made import *")
print(__import__("sys") is sys, __import__("made", fromlist=["x"]) is m)
for arguments in {"name": 1}, {"name": ""}, {"name": "sys", "level": -1}:
    try:
        __import__(**arguments)
    except Exception as error:
        print(type(error).__name__, error)


def traced(name, globals=None, locals=None, fromlist=(), level=0):
    print("importing", name, fromlist, level)
    return real(name, globals, locals, fromlist, level)


real = builtins.__import__
builtins.__import__ = traced
import sys
from made import value

builtins.__import__ = real


class Fake:
    attribute = "from a class"


sys.modules["fake"] = Fake
from fake import attribute

print(attribute)
attempt("from fake import other")
