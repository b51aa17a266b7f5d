# `async with`: order of calls, suppression, several items, and objects that are no async context managers.
class Pause:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


class Manager:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress

    async def __aenter__(self):
        print("enter", self.name)
        await Pause("entering " + self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is not None)
        await Pause("leaving " + self.name)
        return self.suppress


def run(coroutine):
    while True:
        try:
            print("  ..", coroutine.send(None))
        except StopIteration as stop:
            return stop.value
        except Exception as error:
            return f"{type(error).__name__}: {error}"


async def plain():
    async with Manager("a") as a, Manager("b", True) as b:
        print("body", a, b)
        raise ValueError("inside")
    return "after"


async def early_return():
    async with Manager("c"):
        return "returned"


async def in_loop():
    for n in range(3):
        async with Manager(f"l{n}"):
            if n == 0:
                continue
            break
    return n


async def raising():
    async with Manager("d"):
        1 / 0


for program in plain, early_return, in_loop, raising:
    print(program.__name__, "=>", run(program()))


class OnlyEnter:
    async def __aenter__(self):
        pass


class Synchronous:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *args):
        pass


class ExitNotAwaitable:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *args):
        return 2


async def use(manager):
    async with manager:
        pass


for manager in 3, OnlyEnter(), Synchronous(), NotAwaitable(), ExitNotAwaitable():
    print(type(manager).__name__, run(use(manager)))
