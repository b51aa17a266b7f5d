"""Queues between tasks: several producers, several consumers, priorities and a signal for the end."""
import asyncio


async def producer(name, count, queue):
    for number in range(count):
        await queue.put((name, number))
        print(f"{name} made {number}, {queue.qsize()} waiting{', full' if queue.full() else ''}")
        await asyncio.sleep(0)


async def consumer(name, queue, taken):
    while True:
        item = await queue.get()
        taken.setdefault(name, []).append(item)
        await asyncio.sleep(0)
        queue.task_done()


async def pipeline():
    queue, taken = asyncio.Queue(maxsize=2), {}
    consumers = [asyncio.create_task(consumer(f"c{i}", queue, taken)) for i in range(2)]
    await asyncio.gather(producer("a", 3, queue), producer("b", 2, queue))
    await queue.join()
    for task in consumers:
        task.cancel()
    outcomes = await asyncio.gather(*consumers, return_exceptions=True)
    print([type(outcome).__name__ for outcome in outcomes])
    print(taken, sum(map(len, taken.values())))


async def urgent():
    queue = asyncio.PriorityQueue()
    for priority, what in ((3, "sweep"), (1, "fire"), (2, "phone")):
        queue.put_nowait((priority, what))
    print([queue.get_nowait()[1] for _ in range(queue.qsize())])
    stack = asyncio.LifoQueue()
    for n in range(3):
        await stack.put(n)
    print(await stack.get(), await stack.get(), stack.empty())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__)


async def ticker(count):
    for n in range(count):
        yield n
        await asyncio.sleep(0)


async def streams():
    squares = [n * n async for n in ticker(6) if n % 2]
    pairs = {n: c async for n in ticker(3) for c in "xy"}
    print(squares, pairs)
    agen = ticker(10)
    async for n in agen:
        if n == 2:
            break
    print(await agen.__anext__(), await agen.aclose(), [x async for x in agen])


asyncio.run(pipeline())
asyncio.run(urgent())
asyncio.run(streams())
