# wraps, total_ordering, cached_property, reduce, cmp_to_key.
import sys
from functools import (
    cached_property,
    cmp_to_key,
    reduce,
    total_ordering,
    update_wrapper,
    wraps,
)


def logged(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        print("calling", fn.__name__)
        return fn(*args, **kwargs)

    return wrapper


@logged
def add(a, b):
    return a + b


add.note = 1
print(add(1, 2), add.__name__, add.__wrapped__(3, 4), add.__dict__.keys())


@total_ordering
class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade

    def __eq__(self, other):
        return self.grade == other.grade

    def __lt__(self, other):
        return self.grade < other.grade


a, b = Student("a", 1), Student("b", 2)
print(a <= b, a > b, a >= b, a != b, max(a, b).name, Student.__ge__.__name__)
try:
    total_ordering(type("Empty", (), {}))
except ValueError as error:
    print("ValueError", error)


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        print("summing")
        return sum(self.values)


d = Data([1, 2, 3])
print(d.total, d.total, d.__dict__)
del d.total
print(d.total, type(Data.total).__name__)
print(reduce(lambda x, y: x * 10 + y, [1, 2, 3]), reduce(max, [], "default"), reduce(lambda x, y: x + y, "abc", ">"))


def by_length_then_text(a, b):
    return len(a) - len(b) or (a > b) - (a < b)


words = "pear fig apple kiwi date banana".split()
print(sorted(words, key=cmp_to_key(by_length_then_text)), min(words, key=cmp_to_key(by_length_then_text)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3).obj, K(obj=4) >= K(3), sys.getsizeof(K(1)))
for call in (
    lambda: reduce(max, []),
    lambda: reduce(max, 5),
    lambda: reduce(max),
    lambda: K(1) < 2,
    lambda: hash(K(1)),
    lambda: K(),
    lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
