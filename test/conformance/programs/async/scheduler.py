# A round-robin scheduler without asyncio: tasks, sleeping, a queue and results.
from_sleep = 0


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        for _ in range(self.ticks):
            yield "tick"


class Event:
    def __init__(self):
        self.value = None
        self.is_set = False

    def set(self, value):
        self.value, self.is_set = value, True

    def __await__(self):
        while not self.is_set:
            yield "waiting"
        return self.value


class Task:
    def __init__(self, name, coroutine):
        self.name, self.coroutine, self.result = name, coroutine, None

    def step(self):
        try:
            print(f"{self.name}: {self.coroutine.send(None)}")
            return True
        except StopIteration as stop:
            self.result = stop.value
            print(f"{self.name} done: {stop.value}")
        except Exception as error:
            self.result = error
            print(f"{self.name} failed: {error!r}")
        return False


async def producer(queue, event):
    for n in range(3):
        queue.append(n * n)
        await Sleep(1)
    event.set("finished")
    return len(queue)


async def consumer(queue, event):
    total = 0
    message = await event
    while queue:
        total += queue.pop()
    return message, total


async def broken():
    await Sleep(2)
    raise ValueError("broken task")


async def nested(depth):
    if depth == 0:
        await Sleep(1)
        return 0
    return 1 + await nested(depth - 1)


queue, event = [], Event()
tasks = [
    Task("producer", producer(queue, event)),
    Task("consumer", consumer(queue, event)),
    Task("broken", broken()),
    Task("nested", nested(20)),
]
ready = tasks[:]
rounds = 0
while ready:
    rounds += 1
    ready = [task for task in ready if task.step()]
print("rounds", rounds, [task.result for task in tasks])
