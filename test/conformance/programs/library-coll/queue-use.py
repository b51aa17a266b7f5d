# queue: order, priorities, limits, tasks.
import queue
from queue import Queue, LifoQueue, PriorityQueue, SimpleQueue

q = Queue(maxsize=3)
for item in "abc":
    q.put(item)
print(q.qsize(), q.full(), q.empty(), q.get(), q.get_nowait(), q.qsize())
q.put("d")
q.put_nowait("e")
try:
    q.put_nowait("f")
except queue.Full as error:
    print("Full", error.args)
try:
    q.put("f", timeout=0)
except queue.Full:
    print("Full again")
drained = []
while not q.empty():
    drained.append(q.get())
    q.task_done()
print(drained, q.unfinished_tasks)
try:
    q.get(block=False)
except queue.Empty as error:
    print("Empty", error.args)
stack = LifoQueue()
for n in range(4):
    stack.put(n)
print([stack.get() for _ in range(4)])
work = PriorityQueue()
for job in [(3, "low"), (1, "high"), (2, "middle"), (1, "also high")]:
    work.put(job)
while not work.empty():
    print(work.get())
simple = SimpleQueue()
simple.put(1)
simple.put(2)
print(simple.get(), simple.qsize(), simple.get_nowait(), simple.empty())
try:
    simple.get_nowait()
except queue.Empty as error:
    print(type(error).__name__, type(error).__module__)
done = Queue()
done.put(1)
done.get()
done.task_done()
done.join()
try:
    done.task_done()
except ValueError as error:
    print("ValueError", error)
