"""A round-robin scheduler out of generators and coroutines, without asyncio."""
import heapq
from collections import deque
from types import coroutine


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks


@coroutine
def switch():
    yield


@coroutine
def sleep(ticks):
    return (yield Sleep(ticks))


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.number = deque(), [], 0, 0

    def spawn(self, task, name):
        self.ready.append((name, task))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, name, task = heapq.heappop(self.sleeping)
                self.ready.append((name, task))
            name, task = self.ready.popleft()
            try:
                request = task.send(None)
            except StopIteration as stop:
                print(f"[{self.now:2}] {name} returned {stop.value!r}")
            except Exception as error:
                print(f"[{self.now:2}] {name} raised {error!r}")
            else:
                if isinstance(request, Sleep):
                    self.number += 1
                    heapq.heappush(self.sleeping, (self.now + request.ticks, self.number, name, task))
                else:
                    self.ready.append((name, task))


async def count(name, step, times):
    total = 0
    for i in range(times):
        await sleep(step)
        total += i
        print(f"     {name} {i}")
    return total


async def polite():
    for letter in "ab":
        print("     polite", letter)
        await switch()


async def failing():
    await switch()
    return 1 / 0


scheduler = Scheduler()
for name, task in {"fast": count("fast", 2, 3), "slow": count("slow", 5, 2), "p": polite(), "f": failing()}.items():
    scheduler.spawn(task, name)
scheduler.run()


def grep(pattern, found):
    try:
        while True:
            line = yield len(found)
            if pattern in line:
                found.append(line)
    finally:
        print("grep ends with", found)


found = []
search = grep("py", found)
next(search)
print([search.send(line) for line in ("python", "ruby", "happy")])
search.close()
coro = polite()
print(type(coro).__name__, coro.cr_frame is not None)
coro.close()
