# What cannot be awaited, and what awaits wrongly.
class NoIterator:
    def __await__(self):
        return [1, 2]


class GivesCoroutine:
    def __await__(self):
        return empty()


class Raises:
    def __await__(self):
        raise LookupError("no")


async def empty():
    pass


def plain():
    yield 1


async def wait_for(thing):
    return await thing


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
    return "suspended"


for thing in 1, None, "text", [1], plain(), NoIterator(), Raises(), object, lambda: 0:
    print(type(thing).__name__, "->", run(wait_for(thing)))

done = empty()
print(run(done))
print(run(wait_for(done)))

try:
    iter(empty_one := empty())
except TypeError as error:
    print(error)
empty_one.close()
try:
    for _ in (other := empty()):
        pass
except TypeError as error:
    print(error)
other.close()


def delegate():
    yield from third


third = empty()
try:
    next(delegate())
except TypeError as error:
    print(error)
third.close()


class Forever:
    def __await__(self):
        while True:
            yield


shared_coroutine = wait_for(Forever())


async def second_waiter():
    await shared_coroutine


first = second_waiter()
first.send(None)
print(run(second_waiter()))
first.close()


async def awaits_itself():
    await me


me = awaits_itself()
print(run(me))
