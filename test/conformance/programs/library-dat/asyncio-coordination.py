import asyncio


async def queues():
    queue = asyncio.Queue(maxsize=2)

    async def producer():
        for item in range(5):
            await queue.put(item)
            print("put", item, queue.qsize())

    async def consumer(name):
        while True:
            item = await queue.get()
            await asyncio.sleep(0.1)
            print(name, "took", item)
            queue.task_done()

    consumers = [asyncio.create_task(consumer(n)) for n in ("A", "B")]
    await producer()
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__)
    ordered = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        ordered.put_nowait(item)
    stack = asyncio.LifoQueue()
    for item in (3, 1, 2):
        stack.put_nowait(item)
    print([await ordered.get() for _ in range(3)], [stack.get_nowait() for _ in range(3)])


async def locks():
    lock = asyncio.Lock()

    async def critical(name):
        async with lock:
            print(name, "in")
            await asyncio.sleep(0.1)
            print(name, "out")

    await asyncio.gather(*(critical(n) for n in "xyz"))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


async def events():
    event = asyncio.Event()

    async def waiter(name):
        await event.wait()
        print(name, "saw it")

    waiting = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0.1)
    print("set", event.is_set())
    event.set()
    await asyncio.gather(*waiting)


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    running = 0
    most = 0

    async def limited(n):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.1 * n)
            running -= 1
        return n

    print(await asyncio.gather(*(limited(n) for n in range(5))), most)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


async def conditions():
    condition = asyncio.Condition()
    items = []

    async def consume():
        async with condition:
            await condition.wait_for(lambda: items)
            print("consumed", items.pop())

    task = asyncio.create_task(consume())
    await asyncio.sleep(0)
    async with condition:
        items.append("item")
        condition.notify()
    await task


async def barriers():
    barrier = asyncio.Barrier(3)

    async def arrive(n):
        position = await barrier.wait()
        return n, position

    print(sorted(await asyncio.gather(*(arrive(n) for n in range(3)))), barrier.parties)


async def cancelling():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cleaning up")
            raise
        finally:
            print("finally")

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    if hasattr(task, "uncancel"):
        print(task.cancel(), task.cancelling(), task.uncancel(), task.cancelling())
    else:
        print(task.cancel())
    print(await asyncio.gather(task, return_exceptions=True), task.cancel())


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open")
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("close", exc[0])
        return True


async def managers():
    async with Resource():
        raise ValueError("swallowed")


async def main():
    for part in (queues, locks, events, semaphores, conditions, barriers, cancelling, managers):
        if part is barriers and not hasattr(asyncio, "Barrier"):
            continue
        print("--", part.__name__)
        await part()


asyncio.run(main())
loop = asyncio.new_event_loop()
order = []
for n in range(3):
    loop.call_soon(order.append, n)
loop.call_later(0.02, order.append, "later")
loop.call_later(0.01, order.append, "sooner")
loop.call_later(0.03, loop.stop)
loop.run_forever()
print(order, loop.is_running(), loop.is_closed())
loop.close()
for call in (lambda: loop.call_soon(print), lambda: asyncio.run(3), lambda: loop.call_later(None, print)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
