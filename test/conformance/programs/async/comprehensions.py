# Asynchronous comprehensions and generator expressions.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


async def letters():
    for letter in "abc":
        await Pause(0)
        yield letter


async def twice(value):
    return await Pause(value * 2)


def run(coroutine):
    steps = 0
    while True:
        try:
            coroutine.send(None)
            steps += 1
        except StopIteration as stop:
            return stop.value, steps


async def lists():
    return [letter async for letter in letters()]


async def filtered():
    return [letter + other async for letter in letters() if letter != "b" for other in "xy"]


async def sets_and_dicts():
    s = {letter async for letter in letters()}
    d = {letter: await twice(letter) async for letter in letters()}
    return sorted(s), d


async def awaiting():
    return [await twice(n) for n in range(3) if await twice(n)]


async def nested():
    return [[await twice(x) for x in range(2)] + [y async for y in letters()] for _ in range(2)]


async def generator_expression():
    g = (letter * 2 async for letter in letters())
    print(type(g).__name__, g.__name__)
    out = []
    async for item in g:
        out.append(item)
    return out


async def awaiting_expression():
    g = (await twice(n) for n in [1, 2])
    print(type(g).__name__)
    return [item async for item in g]


async def closure():
    n = 10
    result = [n + len(letter) async for letter in letters() if (m := n)]
    return result, m


for program in lists, filtered, sets_and_dicts, awaiting, nested, generator_expression, awaiting_expression, closure:
    print(program.__name__, run(program()))
