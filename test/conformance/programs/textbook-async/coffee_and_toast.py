"""Breakfast with asyncio: one after the other, then together, in the order in which things get done."""
import asyncio

clock = 0.0


async def cook(what, seconds, log):
    log.append(f"start {what}")
    await asyncio.sleep(seconds)
    log.append(f"done {what}")
    return what.upper()


async def one_by_one(dishes):
    log = []
    for what, seconds in dishes.items():
        await cook(what, seconds, log)
    return log


async def together(dishes):
    log = []
    results = await asyncio.gather(*(cook(what, seconds, log) for what, seconds in dishes.items()))
    return log, results


async def as_they_come(dishes):
    log = []
    tasks = [asyncio.create_task(cook(what, seconds, log), name=what) for what, seconds in dishes.items()]
    order = [await finished for finished in asyncio.as_completed(tasks)]
    return order, [task.get_name() for task in tasks if task.done()]


async def first_only(dishes):
    log = []
    tasks = {asyncio.create_task(cook(what, seconds, log), name=what) for what, seconds in dishes.items()}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return [t.get_name() for t in done], sorted((t.get_name(), t.cancelled()) for t in pending), log[-1]


async def main():
    dishes = {"coffee": 0.3, "toast": 0.1, "eggs": 0.2}
    print(await one_by_one(dishes))
    print(await together(dishes))
    print(await as_they_come(dishes))
    print(await first_only(dishes))
    try:
        await asyncio.wait_for(cook("stew", 60, []), timeout=0.1)
    except asyncio.TimeoutError:
        print("the stew takes too long")
    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(0.02)
    print(loop.time() - before >= 0.019, asyncio.current_task().get_name().startswith("Task-"))


asyncio.run(main())
