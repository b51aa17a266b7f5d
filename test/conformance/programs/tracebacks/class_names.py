# How exception classes are named in tracebacks.
import sys
def show(e):
    try:
        raise e
    except BaseException as caught:
        sys.excepthook(type(caught), caught, None)
class Outer:
    class Inner(Exception):
        pass
def make():
    class Local(Exception):
        pass
    return Local
class Moved(Exception):
    pass
Moved.__module__ = "package.module"
class Empty(Exception):
    def __str__(self):
        return ""
class Lines(Exception):
    def __str__(self):
        return "line 1\nline 2"
class BadText(Exception):
    def __str__(self):
        raise ValueError("no")
class Odd(Exception):
    __module__ = 5
class Renamed(Exception):
    pass
Renamed.__qualname__ = "Other.Name"
show(Outer.Inner("x"))
show(make()("y"))
show(Moved("z"))
show(Empty())
show(Lines())
show(BadText())
show(Odd("odd"))
show(Renamed("r"))
show(ValueError())
show(ValueError(""))
show(ValueError(None))
show(ValueError("a", 1))
show(KeyError("key"))
show(KeyError(("a", "b")))
show(OSError(2, "No such file", "name.txt"))
show(StopIteration(5))
show(KeyboardInterrupt())
show(SystemExit(3))
