# What is shared and what is copied: defaults, aliases, slices, nested lists, class attributes.
import sys


def append_to(item, target=[]):
    target.append(item)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to.__defaults__[0] is append_to(4))
rows = [[]] * 3
rows[0].append("x")
print(rows, len({id(row) for row in rows}), sys.getrefcount(rows[0]))
original = [1, [2, 3], {"k": [4]}]
shallow = original[:]
shallow[0] = 100
shallow[1].append(99)
print(original, shallow, original[1] is shallow[1], list(original) == original, original.copy()[2] is original[2])


def deep(value):
    if isinstance(value, list):
        return [deep(item) for item in value]
    if isinstance(value, dict):
        return {key: deep(item) for key, item in value.items()}
    return value


copied = deep(original)
copied[2]["k"].append(5)
print(original[2], copied[2])


class Shared:
    items = []

    def add(self, item):
        self.items.append(item)


class Own:
    def __init__(self):
        self.items = []


a, b, c, d = Shared(), Shared(), Own(), Own()
a.add(1)
b.add(2)
c.items.append(3)
print(a.items, b.items, Shared.items is a.items, c.items, d.items)
a.items = ["own"]
print(a.items, b.items, vars(a), vars(b))
t = ([1], 2)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
x = y = []
x += [1]
print(x is y, y)
x = x + [2]
print(x is y, y, x)
n = m = 5
n += 1
print(n, m, n is m)
s = "ab"
u = s
s += "c"
print(u, s)


def rebind(values):
    values = values + [4]
    return values


def mutate(values):
    values += [4]
    return values


numbers = [1, 2, 3]
print(rebind(numbers), numbers, mutate(numbers), numbers)
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d, {k: [] for k in "ab"})
