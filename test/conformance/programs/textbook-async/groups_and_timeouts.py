# versions: 3.11 3.12 3.13 3.14 3.15
"""TaskGroup, timeout and exception groups: failures of tasks that belong together."""
import asyncio


async def work(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        if fails:
            raise ValueError(f"{name} failed")
        print(f"{name} finished")
        return name
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise
    finally:
        print(f"{name} cleaned up")


async def all_well():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n, s)) for n, s in (("one", 0.2), ("two", 0.05))]
    print([task.result() for task in tasks])


async def one_fails():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 10))
            group.create_task(work("bad", 0.001, fails=True))
            print("body done")
    except* ValueError as group:
        print("caught", group, group.exceptions)
    except* OSError:
        print("never")


async def limited():
    try:
        async with asyncio.timeout(0.002) as limit:
            await work("long", 10)
    except TimeoutError as error:
        print("timeout", repr(error), limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 10)
        print(await work("short", 0))


async def shielded():
    inner = asyncio.create_task(work("inner", 0.001))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel("stop it")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer", error.args, inner.done())
    print(await inner)


for part in (all_well, one_fails, limited, shielded):
    print(f"-- {part.__name__}")
    asyncio.run(part())

try:
    asyncio.run(work("alone", 0, fails=True))
except ValueError as error:
    print(type(error).__name__, error)
