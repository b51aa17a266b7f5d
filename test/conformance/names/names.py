# Prints dir() of the built-in types and of builtins: one line each, the type's name and then the names.
import builtins


def generator():
    yield 1


async def asynchronous():
    yield 1


class Indexed:
    def __getitem__(self, index):
        raise IndexError(index)


def samples():
    """One object of each kind that has no name in builtins."""
    cell = (lambda value: lambda: value)(1).__closure__[0]
    yield from (None, NotImplemented, ..., generator, generator(), asynchronous(), len, Indexed().__getitem__)
    yield from ((1).__add__, int.__add__, list.append, cell, builtins, generator.__code__, list[int], int | str)
    yield from (type.__dict__, type.__dict__["__name__"], dict.__dict__["fromkeys"], Indexed.__dict__["__dict__"])
    try:
        raise ValueError
    except ValueError as error:
        yield error.__traceback__
    for container in ([], (), "", "\xe9", b"", bytearray(), memoryview(b""), range(1), range(2**70), set(), Indexed()):
        yield iter(container)
    yield from (reversed([]), iter(int, 1), {}.keys(), {}.values(), {}.items())
    for view in ({}, {}.values(), {}.items()):
        yield iter(view)
        yield reversed(view)


types = [value for name, value in sorted(vars(builtins).items()) if isinstance(value, type) and name[:2] != "__"]
for sample in samples():
    types.append(type(sample))
for each in types:
    print(each.__name__, *dir(each))
print("builtins", *dir(builtins))
