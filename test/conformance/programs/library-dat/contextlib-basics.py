import contextlib
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext,
                        redirect_stderr, redirect_stdout, suppress)


def attempt(call):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__, error)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("saw", error)
    finally:
        print(f"</{name}>")


with tag("b") as text:
    print(text)
with tag("i"):
    raise ValueError("swallowed")


def escape():
    with tag("u"):
        raise KeyError("through")


attempt(escape)


@tag("deco")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2), decorated.__name__)


@contextmanager
def twice():
    yield 1
    yield 2


def use_twice():
    with twice():
        pass


attempt(use_twice)


@contextmanager
def never():
    if False:
        yield


attempt(lambda: never().__enter__())


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(KeyError, IndexError):
    {}["x"]
print("after suppress")
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))
with redirect_stderr(io.StringIO()) as errors:
    print("to stderr", file=sys.stderr)
print(repr(errors.getvalue()))
with nullcontext("value") as value:
    print(value)


class Timer(ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0])
        return False


@Timer()
def timed(x):
    print("running", x)


timed(1)
with ExitStack() as stack:
    for n in range(3):
        stack.enter_context(tag(str(n)))
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *exc: print("pushed", exc[0]))
    print("inside")


def failing():
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(print, "first")
        raise ValueError("original")


try:
    failing()
except ZeroDivisionError as error:
    print(error, repr(error.__context__))
with ExitStack() as stack:
    stack.callback(print, "moved later")
    moved = stack.pop_all()
print("nothing yet")
moved.close()
attempt(lambda: ExitStack().enter_context(3))


class Own(AbstractContextManager):
    def __exit__(self, *exc):
        print("own exit")


with Own() as own:
    print(isinstance(own, Own), isinstance(Timer(), AbstractContextManager), isinstance(3, AbstractContextManager))
attempt(lambda: AbstractContextManager())


@contextlib.asynccontextmanager
async def later(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("leave", name)


async def main():
    async with later("x") as x, contextlib.AsyncExitStack() as stack:
        print(x, await stack.enter_async_context(later("y")))
        stack.push_async_callback(callback)
    async with contextlib.aclosing(numbers()) as stream:
        async for n in stream:
            print(n)
            break


async def callback():
    print("async callback")


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("stream closed")


try:
    main().send(None)
except StopIteration:
    print("finished")
