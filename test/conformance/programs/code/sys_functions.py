# Functions of sys: limits, sizes, interning, display, and their errors.
import builtins
import sys


class Sized:
    def __sizeof__(self):
        return 100


class NoNumber:
    def __sizeof__(self):
        return "x"


class Negative:
    def __sizeof__(self):
        return -1


print(sys.getsizeof(NoNumber(), "default"), sys.getsizeof(Sized()) > 99)
calls = [
    lambda: sys.setrecursionlimit(0),
    lambda: sys.setrecursionlimit("x"),
    lambda: sys.set_int_max_str_digits(5),
    lambda: sys.intern(5),
    lambda: sys._getframe(100),
    lambda: sys.getsizeof(),
    lambda: sys.getrefcount(),
    lambda: sys.setswitchinterval("a"),
    lambda: sys.getsizeof(NoNumber()),
    lambda: sys.getsizeof(Negative()),
]
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(sys.intern("a b") is sys.intern("a" + " b"))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.displayhook(None)
sys.displayhook([1])
print(builtins._)
sys.displayhook = lambda value: print("shown:", value)
exec(compile("40 + 2", "<in>", "single"))
sys.displayhook = sys.__displayhook__
sys.set_int_max_str_digits(700)
try:
    int("9" * 701)
except ValueError as error:
    print(error)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, traceback = sys.exc_info()
    print(kind.__name__, value, traceback.tb_lineno == sys._getframe().f_lineno - 3)


def depth():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


print(depth())
