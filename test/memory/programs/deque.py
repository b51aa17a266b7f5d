from collections import deque

queue = deque()
for n in range(30_000):
    queue.append(n * 7)
    if n % 3 == 0:
        queue.popleft()
recent = deque(maxlen=1000)
for n in range(5000):
    recent.append("item %d" % n)
