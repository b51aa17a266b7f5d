import asyncio
import contextvars

started = []


async def work(name, delay):
    started.append(name)
    await asyncio.sleep(delay)
    print("done", name)
    return name * 2


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def gathering():
    print(await asyncio.gather(work("a", 0.3), work("b", 0.1), work("c", 0.2)), started)
    results = await asyncio.gather(work("d", 0), fail(0.1, ValueError("v")), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(work("e", 1), fail(0.1, KeyError("k")))
    except KeyError as error:
        print("caught", repr(error))


async def tasks():
    task = asyncio.create_task(work("t", 5), name="slow")
    print(task.get_name(), task.done(), task in asyncio.all_tasks())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled(), task.done())
    done, pending = await asyncio.wait(
        [asyncio.create_task(work(n, d)) for n, d in (("x", 0.1), ("y", 0.2))], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), len(pending), [t.result() for t in done])
    for each in pending:
        await each
    for future in asyncio.as_completed([work("p", 0.2), work("q", 0.1)]):
        print("completed", await future)


async def limits():
    try:
        await asyncio.wait_for(work("late", 10), timeout=0.5)
    except TimeoutError as error:
        print("timed out", type(error).__name__)
    inner = asyncio.create_task(work("shielded", 0.5))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.1)
    except TimeoutError:
        print("still running", not inner.done())
    print(await inner)
    try:
        async with asyncio.timeout(1) as scope:
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout", scope.expired())
    async with asyncio.timeout(None):
        print("no limit")


async def groups():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("g1", 0.2))
        second = group.create_task(work("g2", 0.1))
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.1, ValueError("one")))
            group.create_task(work("never", 9))
    except* ValueError as errors:
        print("group", errors.exceptions)


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    loop.call_soon(print, "soon")
    loop.call_later(0.2, future.set_result, "value")
    loop.call_later(0.1, print, "earlier")
    print(await future, future.done())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    print(await asyncio.to_thread(lambda a, b: a + b, 2, b=3))
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))


variable = contextvars.ContextVar("variable", default="outer")


async def setting(value):
    variable.set(value)
    await asyncio.sleep(0)
    return variable.get()


async def contexts():
    print(await asyncio.gather(setting("one"), setting("two")), variable.get())
    await setting("direct")
    print(variable.get())


async def ticker(limit):
    try:
        for number in range(limit):
            yield number
            await asyncio.sleep(0.1)
    finally:
        print("ticker closed")


async def generators():
    async for number in ticker(3):
        print("tick", number)
    print([n async for n in ticker(2)])
    async for number in ticker(5):
        break


async def main():
    for part in (gathering, tasks, limits, groups, futures, contexts, generators):
        print("--", part.__name__)
        await part()
    return "result"


print(asyncio.run(main()))
try:
    asyncio.run(fail(0, RuntimeError("from run")))
except RuntimeError as error:
    print("run raised", error)
with asyncio.Runner() as runner:
    print(runner.run(work("runner", 0)), runner.run(asyncio.sleep(1, "slept")))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
