# What asynchronous generators give is awaited, or somebody is told of it (from 3.13).
import asyncio
import gc
import sys
import warnings


async def numbers():
    yield 1
    yield 2


def forgetful(method, *args):
    generator = numbers()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        getattr(generator, method)(*args)
        gc.collect()
    for each in caught:
        print(method, each.category.__name__, each.message, each.source is generator)


forgetful("asend", None)
forgetful("athrow", ValueError)
forgetful("aclose")
forgetful("__anext__")


async def careful():
    generator = numbers()
    print(await generator.asend(None))
    await generator.aclose()
    closed = generator.aclose()
    closed.close()


async def strict():
    generator = numbers()
    await generator.__anext__()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        generator.aclose()
    await generator.aclose()


sys.unraisablehook = lambda report: print("unraisable", report.exc_type.__name__, report.exc_value)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.run(careful())
    print(len(caught))
asyncio.run(strict())

loop = []
generator = numbers()
loop.append((loop, generator.asend(1)))
del generator
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    del loop
    gc.collect()
print([str(each.message) for each in caught])
