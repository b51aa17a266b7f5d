"""Tasks that wait for one another: Lock, Semaphore, Event, Condition, Future."""
import asyncio
from contextlib import asynccontextmanager


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            before = self.balance
            await asyncio.sleep(0)
            if before < amount:
                raise ValueError(f"only {before} left")
            self.balance = before - amount
            return self.balance


@asynccontextmanager
async def connection(pool, name):
    await pool.acquire()
    print(f"+{name}", end=" ")
    try:
        yield name.upper()
    finally:
        pool.release()
        print(f"-{name}", end=" ")


async def use(pool, name):
    async with connection(pool, name) as handle:
        await asyncio.sleep(0.001)
        return handle


async def runner(name, start):
    await start.wait()
    print(f"{name} runs", end="; ")


async def main():
    account = Account(100)
    results = await asyncio.gather(*(account.withdraw(40) for _ in range(3)), return_exceptions=True)
    print(results, account.balance, account.lock.locked())

    pool = asyncio.Semaphore(2)
    print(await asyncio.gather(*(use(pool, name) for name in "abcd")))

    start = asyncio.Event()
    runners = [asyncio.create_task(runner(n, start)) for n in ("ann", "bob")]
    await asyncio.sleep(0)
    print("ready:", start.is_set(), end=" ")
    start.set()
    await asyncio.gather(*runners)
    print()

    items, filled = [], asyncio.Condition()

    async def take():
        async with filled:
            await filled.wait_for(lambda: len(items) >= 2)
            return items.pop()

    async def fill():
        for item in "xyz":
            async with filled:
                items.append(item)
                filled.notify_all()
            await asyncio.sleep(0)

    print(await asyncio.gather(take(), fill()), items)

    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("callback:", f.result()))
    asyncio.get_running_loop().call_later(0.001, future.set_result, "set")
    print(await future, future.done())
    try:
        future.set_result("again")
    except asyncio.InvalidStateError as error:
        print(error)


asyncio.run(main())
