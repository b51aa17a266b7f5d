# What Python 2 wrote as `print >>file, text` is met with advice; other shifts of functions are not.
import io
import sys


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: print >> sys.stderr)
attempt(lambda: (print >> io.StringIO(), "text"))
attempt(lambda: print >> 3)
attempt(lambda: print << sys.stderr)
attempt(lambda: len >> sys.stderr)
show = print
attempt(lambda: show >> None)


def change():
    shown = print
    shown >>= 1


attempt(change)


class Printer:
    def __rrshift__(self, left):
        return f"{left.__name__} is shifted"


attempt(lambda: print >> Printer())
