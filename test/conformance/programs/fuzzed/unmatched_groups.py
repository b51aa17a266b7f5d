# An exception group of which a clause takes nothing: the group itself goes on (3.11), or one derived from it.
import sys


class Own(ExceptionGroup):
    def derive(self, members):
        return Own(self.message + "+", members)


def show(e, depth=0):
    print("  " * depth, type(e).__name__, e.args[0], e.__suppress_context__, type(e.__cause__).__name__)
    for member in getattr(e, "exceptions", ()):
        show(member, depth + 1)


for cause in (None, KeyError("cause")):
    for make in (ExceptionGroup, Own):
        made = make("outer", [ValueError(1), Own("inner", [OSError(2)]), TypeError(3)])
        try:
            try:
                raise made from cause
            except* (IndexError, AttributeError):
                print("never")
            except* OSError as e:
                show(e)
                print(e is made, sys.getrefcount(e), sys.exc_info()[1] is e)
        except BaseException as left:
            show(left)
            print(left is made)
        try:
            raise make("all", [ValueError(1)]) from cause
        except* KeyError:
            print("never")
        except* Exception as e:
            show(e)
            print(sys.getrefcount(e))
