# Iterators of deques and what they say when the deque changes under them.
from collections import deque

d = deque(range(5))
it = iter(d)
print(next(it), next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "over"))
back = reversed(d)
print(next(back), back.__length_hint__(), list(back))
many = deque(range(200))
many.rotate(30)
print(list(many)[:3], list(reversed(many))[:3], sum(many), len(list(many)))


class Awkward:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.append(0)
        return False


def changing(action):
    d = deque([1, 2, 3])
    try:
        for item in d:
            action(d, item)
        print("done", d)
    except RuntimeError as error:
        print("RuntimeError", error)


changing(lambda d, item: d.append(item))
changing(lambda d, item: d.pop())
changing(lambda d, item: d.rotate(1))
changing(lambda d, item: d.__setitem__(0, item))
changing(lambda d, item: d.reverse())
changing(lambda d, item: d.clear())
it = iter(d)
d.append(5)
for _ in range(2):
    try:
        print(next(it, "over"))
    except RuntimeError as error:
        print("RuntimeError", error)
for action in ("index", "count", "remove", "__contains__"):
    d = deque([1, 2, 3])
    d[1] = Awkward(d)
    try:
        print(getattr(d, action)("q"))
    except (RuntimeError, IndexError, ValueError) as error:
        print(action, type(error).__name__, error)
empty = iter(deque())
print(list(empty), type(empty).__name__, type(reversed(deque())).__name__)
make = type(iter(d))
print(list(make(deque("abcde"), 3)), list(make(deque("ab"), 9)))
