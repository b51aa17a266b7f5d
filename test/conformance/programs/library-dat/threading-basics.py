import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

lines = []


def worker(number, times=2):
    for turn in range(times):
        lines.append((number, turn, threading.current_thread().name))


threads = [threading.Thread(target=worker, args=(n,), kwargs={"times": 2}) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(lines)
print([t.name for t in threads], [t.is_alive() for t in threads], threading.active_count(), threading.main_thread().name)
print(threading.current_thread() is threading.main_thread(), threading.Thread(name="mine", daemon=True).daemon)
for call in (lambda: threads[0].start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join()):
    try:
        call()
    except RuntimeError as error:
        print(error)

counter = 0
lock = threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


pool = [threading.Thread(target=add, args=(100,)) for _ in range(4)]
[t.start() for t in pool]
[t.join() for t in pool]
print(counter, lock.locked(), lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()


def sleeper(name, seconds):
    time.sleep(seconds)
    print("woke", name)


naps = [threading.Thread(target=sleeper, args=(n, s)) for n, s in (("slow", 0.3), ("fast", 0.1), ("middle", 0.2))]
for t in naps:
    t.start()
print("all sleep", threading.active_count())
for t in naps:
    t.join()

tasks = queue.Queue()
results = []


def consume():
    while True:
        item = tasks.get()
        if item is None:
            break
        results.append(item * item)
        tasks.task_done()
    tasks.task_done()


consumer = threading.Thread(target=consume)
consumer.start()
for item in range(5):
    tasks.put(item)
tasks.put(None)
tasks.join()
consumer.join()
print(results, tasks.empty())

event = threading.Event()


def wait_for_event():
    print("waiting", event.wait())


waiter = threading.Thread(target=wait_for_event)
waiter.start()
print("setting", event.wait(0.01))
event.set()
waiter.join()

condition = threading.Condition()
buffer = []


def take():
    with condition:
        condition.wait_for(lambda: buffer)
        print("took", buffer.pop())


taker = threading.Thread(target=take)
taker.start()
with condition:
    buffer.append("x")
    condition.notify_all()
taker.join()
semaphore = threading.BoundedSemaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False))
semaphore.release(2)
barrier = threading.Barrier(2)
other = threading.Thread(target=lambda: barrier.wait())
other.start()
barrier.wait()
other.join()
timer = threading.Timer(0.1, print, ["timer fired"])
timer.start()
timer.join()
cancelled = threading.Timer(0.1, print, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
local = threading.local()
local.value = "main"


def use_local():
    print(hasattr(local, "value"))
    local.value = "other"


t = threading.Thread(target=use_local)
t.start()
t.join()
print(local.value)
reentrant = threading.RLock()
with reentrant, reentrant:
    print("twice")


class Counting(threading.Thread):
    def __init__(self, limit):
        super().__init__(name="counting")
        self.limit = limit
        self.total = 0

    def run(self):
        self.total = sum(range(self.limit))


counting = Counting(10)
counting.start()
counting.join()
print(counting.total, counting.name)
with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as executor:
    print(list(executor.map(lambda x: x * x, range(5))))
    futures = [executor.submit(pow, 2, n) for n in range(3)]
    print([f.result() for f in futures], sorted(f.result() for f in as_completed(futures)))
    broken = executor.submit(lambda: 1 / 0)
    print(type(broken.exception()).__name__, broken.done(), len(wait(futures).done))
    try:
        broken.result()
    except ZeroDivisionError as error:
        print("raised", error)


def report(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = report
failing = threading.Thread(target=lambda: [][1], name="failing")
failing.start()
failing.join()
last = threading.Thread(target=lambda: (time.sleep(0.05), print("after main")))
last.start()
print("end of main")
