import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            assert time.perf_counter() >= start
            wrapper.calls += 1
    wrapper.calls = 0
    return wrapper


def retry(times=3, exceptions=(Exception,)):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as e:
                    print(f"{func.__name__} attempt {attempt}: {e!r}")
                    if attempt == times:
                        raise
        return wrapper
    return decorate


def memoize(f):
    cache = {}

    def inner(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    inner.cache = cache
    return inner


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.n = func, 0

    def __call__(self, *args):
        self.n += 1
        return self.func(*args)

    def __get__(self, obj, cls):
        return functools.partial(self, obj)


@timed
def work(n: int) -> int:
    """Does work."""
    return sum(range(n))


print(work(10), work(100), work.calls, work.__name__, work.__doc__, work.__annotations__, work.__wrapped__(3))
tries = iter([ConnectionError("down"), ConnectionError("still"), "up"])


@retry(times=3, exceptions=ConnectionError)
def connect():
    r = next(tries)
    if isinstance(r, Exception):
        raise r
    return r


print(connect())
try:
    connect()
except StopIteration:
    print("no more")


@memoize
def stairs(n):
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)


print(stairs(60), len(stairs.cache))


class Greeter:
    @CountCalls
    def hi(self, who):
        return f"hi {who}"


g = Greeter()
print(g.hi("a"), g.hi("b"), Greeter.__dict__["hi"].n)
shout = lambda f: lambda *a: f(*a).upper()
twice = lambda f: lambda x: f(f(x))


@shout
@memoize
def greet(name):
    return "hello " + name


print(greet("bob"), twice(twice(lambda x: x * 2))(1), greet.__name__)
