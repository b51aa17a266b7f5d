# Operators, comparisons, copies, subclasses and the look of deques.
import copy
from collections import deque

a = deque([1, 2, 3])
b = deque([4, 5], maxlen=4)
print(a + b, b + a, a * 2, 3 * b, a * 0, a * -1)
a += [9]
a += "xy"
print(a)
b *= 3
print(b)
c = deque([7])
c *= 70
print(len(c), c[69])
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == deque([1, 2], 5), deque([1]) == [1])
print(deque([1, 2]) < deque([1, 3]), deque([1, 2]) < deque([1, 2, 0]), deque() <= deque(), deque([2]) > deque([1, 9]))
print(deque([1]) != deque([2]), deque([1]) >= deque([2]))
nested = deque([1, [2]], 7)
shallow = copy.copy(nested)
nested[1].append(3)
print(nested, shallow, shallow.maxlen, nested.copy() is nested)
loop = deque([1])
loop.append(loop)
loop.append([loop])
print(loop)
loop.clear()
print(list(reversed(deque("abc"))), sorted(deque([3, 1, 2])), max(deque([3, 1, 2])))
print(isinstance(a, object), deque.__name__, deque.__module__, deque[int], type(iter(a)).__name__)


class Stack(deque):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return f"Stack<{list(self)}>"


class Named(deque):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name


s = Stack().push(1).push(2)
print(s, s + deque([3]), s * 2, s.copy(), type(s.copy()).__name__, s == deque([1, 2]))
n = Named("queue", [1, 2])
print(n, n.name, len(n), n.__dict__)

for call in (
    lambda: a + [1],
    lambda: [1] + a,
    lambda: a * "x",
    lambda: a < [1],
    lambda: hash(a),
    lambda: setattr(a, "name", 1),
    lambda: setattr(a, "maxlen", 1),
    lambda: deque.append(),
    lambda: deque.append([], 1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

match deque([1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
