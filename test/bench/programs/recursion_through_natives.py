# Recursion that passes through native code: repr, sorted with a key, map, comparison and generators.
import sys

sys.setrecursionlimit(50_000)


class Box:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"<{self.inner!r}>"

    def __eq__(self, other):
        return self.inner == other.inner


def nested(depth):
    box = Box(None)
    for _ in range(depth):
        box = Box(box)
    return box


def sort(number):
    return 0 if number == 0 else sorted([number], key=lambda each: sort(each - 1))[0]


def through_map(number):
    return 0 if number == 0 else 1 + list(map(through_map, [number - 1]))[0]


def count(number):
    if number:
        yield from count(number - 1)
    yield number


print(len(repr(nested(10_000))), nested(10_000) == nested(10_000))
print(sort(10_000), through_map(10_000), next(count(1_000)))
