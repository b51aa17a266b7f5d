# The built-in functions aiter and anext, with and without a default.
class Pause:
    def __await__(self):
        return (yield "pause")


class Numbers:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        print("resumed with", await Pause())
        return self.n


def run(awaitable):
    it = awaitable.__await__()
    n = 0
    while True:
        try:
            n += 1
            print("  ", it.send(None if n == 1 else n))
        except StopIteration as stop:
            return stop.value
        except BaseException as error:
            return f"{type(error).__name__}: {error}"


numbers = Numbers()
print(aiter(numbers) is numbers)
print(run(anext(numbers)))
waiting = anext(numbers, "none")
print(type(waiting).__name__)
print(run(waiting))
numbers = Numbers()
for _ in range(3):
    print(run(anext(numbers, "none")))
print(run(anext(numbers)))

with_default = anext(Numbers(), 0)
print(with_default.send(None))
try:
    with_default.throw(ValueError("inside"))
except ValueError as error:
    print(repr(error))
print(with_default.close())


async def generator():
    yield 1


g = generator()
print(run(anext(g, "d")), run(anext(g, "d")), run(anext(g, "d")))

for bad in 1, [1], iter([1]):
    for function in aiter, anext:
        try:
            function(bad)
        except TypeError as error:
            print(error)


class Wrong:
    def __aiter__(self):
        return 1


try:
    aiter(Wrong())
except TypeError as error:
    print(error)
try:
    anext()
except TypeError as error:
    print(error)
