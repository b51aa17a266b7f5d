# What `inspect` says of running frames, of class trees, and of names in C; where namedtuples of the library belong.
import codecs
import difflib
import inspect
import pickle
import sched
import signal
import statistics


def call(a, b=2, *rest, key=5, **more):
    local = a + b
    info = inspect.getargvalues(inspect.currentframe())
    print(info.args, info.varargs, info.keywords, sorted(info.locals))
    print(inspect.formatargvalues(*info))
    return local


call(1, 3, 4, key=6, other=7)


class Base: ...


class Left(Base): ...


class Right(Base): ...


class Both(Left, Right): ...


def show(tree, depth=0):
    for entry in tree:
        if isinstance(entry, list):
            show(entry, depth + 1)
        else:
            cls, bases = entry
            print("  " * depth + cls.__name__, [base.__name__ for base in bases])


show(inspect.getclasstree([Both, Left, Right, Base]))
show(inspect.getclasstree([Both, Left, Right, Base], unique=True))


class Slots:
    __slots__ = ("x",)

    @property
    def half(self):
        raise ValueError("never asked")


print([name for name, _ in inspect.getmembers_static(Slots()) if not name.startswith("__")])


async def wait():
    inside = 1
    yield inside


coroutine = call.__class__ and (lambda: (yield))()
print(inspect.getgeneratorstate(coroutine), inspect.getgeneratorlocals(coroutine))

print(difflib.Match.__module__, sched.Event.__module__, statistics.LinearRegression.__module__)
print(pickle.Pickler, pickle.Unpickler.__qualname__)
match = pickle.loads(pickle.dumps(difflib.Match(1, 2, 3)))
print(match)
print(signal.SIGPROF, signal.SIGCLD, signal.Sigmasks.SIG_BLOCK, signal.Signals(29).name)
print(codecs.unicode_escape_encode("a\n\u00e9"), codecs.unicode_escape_decode(b"\\x41\\n"))
print(codecs.raw_unicode_escape_encode("\u20ac"), codecs.raw_unicode_escape_decode(b"\\u20ac"))
