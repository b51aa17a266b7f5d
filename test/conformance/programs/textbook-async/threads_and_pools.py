"""Threads that are joined, pools of workers, queues and thread-local data, with the same result on every run."""
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from contextvars import ContextVar, copy_context

counter, lock = 0, threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(100,), name=f"adder-{i}") for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter, [t.is_alive() for t in threads], threads[0].name, threading.current_thread().name)


class Worker(threading.Thread):
    def __init__(self, jobs, results):
        super().__init__(daemon=True)
        self.jobs, self.results = jobs, results

    def run(self):
        while (job := self.jobs.get()) is not None:
            self.results.put((job, job**2))
            self.jobs.task_done()


jobs, results = queue.Queue(), queue.Queue()
worker = Worker(jobs, results)
worker.start()
for n in range(5):
    jobs.put(n)
jobs.join()
jobs.put(None)
worker.join()
print([results.get() for _ in range(results.qsize())], worker.daemon)

with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(pow, range(6), [2] * 6)))
    futures = {pool.submit(divmod, 17, n): n for n in (5, 3, 0)}
    for future in sorted(as_completed(futures), key=futures.get):
        error = future.exception()
        print(futures[future], repr(error) if error else future.result())
    done, pending = wait([pool.submit(str, 1)])
    print(len(done), len(pending))

local = threading.local()
local.name = "main"
seen = []
other = threading.Thread(target=lambda: seen.append(getattr(local, "name", "nothing")))
other.start(), other.join()
print(local.name, seen)
event, timer_log = threading.Event(), []
timer = threading.Timer(0.001, lambda: (timer_log.append("rang"), event.set()))
timer.start()
print(event.wait(5), timer_log)

user = ContextVar("user", default="nobody")
token = user.set("ann")
context = copy_context()
user.set("bob")
print(user.get(), context.run(user.get), context[user])
user.reset(token)
print(user.get(), len(context))
for kind in (queue.LifoQueue, queue.PriorityQueue):
    q = kind()
    for n in (2, 3, 1):
        q.put(n)
    print(kind.__name__, [q.get() for _ in range(3)])
try:
    queue.Queue().get_nowait()
except queue.Empty as error:
    print(repr(error))
