# versions: 3.9 3.10 3.11 3.12 3.13
# Which line it is that leaves a `with` block.
import sys
import traceback


class Stubborn:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        print("left at", sys._getframe(1).f_lineno)
        raise ValueError("no")


def plain():
    with Stubborn():
        x = 1
        y = 2


def nested(n):
    with Stubborn():
        if n:
            x = 1
        else:
            for y in range(2):
                z = y


def tried():
    with Stubborn():
        try:
            x = 1
        except ValueError:
            pass
        finally:
            y = 1


def raising():
    with Stubborn():
        x = 1 / 0


def passing():
    with Stubborn():
        pass


for call in (plain, lambda: nested(1), lambda: nested(0), tried, raising, passing):
    try:
        call()
    except ValueError as error:
        print([entry.lineno for entry in traceback.extract_tb(error.__traceback__)])
