# cr_* attributes while a coroutine is new, waits, runs and is done.
class Pause:
    def __await__(self):
        yield "pause"


async def inner():
    print("inside:", c.cr_running, c.cr_suspended, outer_coroutine.cr_running)
    await Pause()
    return 5


async def outer():
    global c
    c = inner()
    return await c


def show(coroutine):
    frame = coroutine.cr_frame
    line = frame and frame.f_lineno - frame.f_code.co_firstlineno
    awaited = coroutine.cr_await
    print(
        coroutine.cr_running,
        coroutine.cr_suspended,
        line,
        awaited if awaited is None else type(awaited).__name__,
        coroutine.cr_code.co_name,
        coroutine.cr_origin,
    )


outer_coroutine = outer()
show(outer_coroutine)
print(outer_coroutine.send(None))
show(outer_coroutine)
show(c)
print(outer_coroutine.cr_await is c)
print(type(c.cr_await).__name__)
try:
    outer_coroutine.send(None)
except StopIteration as stop:
    print("value", stop.value)
show(outer_coroutine)
show(c)
outer_coroutine.__name__ = "renamed"
outer_coroutine.__qualname__ = "some.where"
print(outer_coroutine.__name__, outer_coroutine.__qualname__)
print(repr(outer_coroutine).split(" at ")[0])
for name in "__name__", "__qualname__":
    try:
        setattr(outer_coroutine, name, 3)
    except TypeError as error:
        print(error)
for name in "cr_running", "cr_frame":
    try:
        setattr(outer_coroutine, name, 3)
    except AttributeError as error:
        print(error)
