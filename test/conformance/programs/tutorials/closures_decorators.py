# Closures that count, decorators with and without arguments, on methods and classes, stacked.
def counter(start=0, step=1):
    value = start - step

    def advance():
        nonlocal value
        value += step
        return value

    def reset(to=start):
        nonlocal value
        value = to - step

    advance.reset = reset
    return advance


ticks = counter(10, 5)
print(ticks(), ticks(), ticks())
ticks.reset()
print(ticks(), ticks.__closure__[0].cell_contents, ticks.__code__.co_freevars)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def logged(fn):
    def wrapper(*args, **kwargs):
        shown = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        result = fn(*args, **kwargs)
        print(f"{fn.__name__}({', '.join(shown)}) -> {result!r}")
        return result

    wrapper.__name__, wrapper.__doc__ = fn.__name__, fn.__doc__
    wrapper.__wrapped__ = fn
    return wrapper


def repeat(times, *, separator=", "):
    def decorate(fn):
        def wrapper(*args):
            return separator.join(str(fn(*args)) for _ in range(times))

        return wrapper

    return decorate


def retry(*errors, attempts=3):
    def decorate(fn):
        def wrapper(*args):
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, attempt)
                except errors as error:
                    print(f"attempt {attempt}: {error!r}")
            raise RuntimeError("gave up") from error_of(fn)

        return wrapper

    return decorate


def error_of(fn):
    return LookupError(fn.__name__)


@logged
def power(base, exponent=2):
    """Raises to a power."""
    return base**exponent


@logged
@repeat(3, separator="-")
def greet(name):
    return f"hi {name}"


@retry(ValueError, KeyError)
def flaky(value, attempt):
    if attempt < value:
        raise (ValueError if attempt % 2 else KeyError)(attempt)
    return attempt


power(3)
power(2, exponent=10)
print(power.__doc__, power.__wrapped__(4), power.__name__)
greet("Bo")
print(flaky(3))
try:
    flaky(9)
except RuntimeError as error:
    print(error, repr(error.__cause__))


class Registry:
    def __init__(self):
        self.handlers = {}

    def on(self, event):
        def register(fn):
            self.handlers.setdefault(event, []).append(fn)
            return fn

        return register

    def fire(self, event, *args):
        return [handler(*args) for handler in self.handlers.get(event, ())]


def singleton(cls):
    made = {}

    def make(*args):
        if cls not in made:
            made[cls] = cls(*args)
        return made[cls]

    return make


@singleton
class Settings:
    def __init__(self, level):
        self.level = level


events = Registry()


@events.on("add")
@events.on("sum")
def add(*numbers):
    return sum(numbers)


@events.on("add")
def count(*numbers):
    return len(numbers)


print(events.fire("add", 1, 2, 3), events.fire("sum", 4), events.fire("none"))
print(Settings(1) is Settings(2), Settings(3).level, type(Settings).__name__)
compose = lambda *fns: lambda x: x if not fns else compose(*fns[:-1])(fns[-1](x))
print(compose(str, lambda x: x + 1, abs)(-41), (lambda *a, **k: (a, k))(1, b=2))
