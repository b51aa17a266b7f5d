# case: 1,000 tasks that have run
# counts: kept
import asyncio

async def work(number):
    return [number] * 100
# before
tasks = set()

def spawn(number):
    task = asyncio.create_task(work(number))
    tasks.add(task)

async def run():
    for number in range(1000):
        spawn(number)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

asyncio.run(run())
# after
tasks = set()

def spawn(number):
    task = asyncio.create_task(work(number))
    tasks.add(task)
    task.add_done_callback(tasks.discard)

async def run():
    for number in range(1000):
        spawn(number)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

asyncio.run(run())
