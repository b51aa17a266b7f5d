import sys
from _queue import Empty, SimpleQueue

q = SimpleQueue()
for i in range(20):
    q.put([i])
print(q.qsize(), [q.get()[0] for _ in range(15)], q.empty(), q.get_nowait(), q.qsize())
for i in range(5):
    q.put(i, True, 5)
q.put_nowait("last")
print([q.get(timeout=1) for _ in range(q.qsize())], q.empty(), sys.getsizeof(q))
for bad in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0)):
    try:
        bad()
    except Empty as error:
        print(repr(error), type(error).__module__)
q.put(q)
held = [1, 2]
q.put(held)
print(sys.getrefcount(held), q.get() is q, q.get() is held, sys.getrefcount(held), SimpleQueue[int])
q.put(q)
del q
