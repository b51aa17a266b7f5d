# case: 100,000 elements, taken one by one
import collections
words = tuple(range(100_000))
# before
def drain(words):
    todo = list(words)
    while todo:
        todo.pop(0)

drain(words)
# after
def drain(words):
    todo = collections.deque(words)
    while todo:
        todo.popleft()

drain(words)

# case: 1,000 elements, taken one by one
import collections
words = tuple(range(1000))
# before
def drain(words):
    todo = list(words)
    while todo:
        todo.pop(0)

drain(words)
# after
def drain(words):
    todo = collections.deque(words)
    while todo:
        todo.popleft()

drain(words)
