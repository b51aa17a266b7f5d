# Instance dictionaries that share their keys with the class: sizes, order, and what ends the sharing.
from sys import getsizeof


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def sizes(*objects):
    return [getsizeof(o.__dict__) for o in objects]


first, second = Point(1, 2), Point(3, 4)
print(sizes(first, second), sizes(Point(5, 6)))
second.z = 1
third = Point(7, 8)
print(sizes(first, second, third), first.__dict__, second.__dict__)
third.z, third.w = 1, 2
del third.x
third.x = 9
print(sizes(third), third.__dict__, list(vars(third)))
print(sizes(Point(0, 0)))


class Wide:
    def __init__(self, count):
        for i in range(count):
            setattr(self, f"field{i}", i)


print([sizes(Wide(n)) for n in (0, 1, 5, 6, 10, 28, 29, 30, 31, 40)])
wide = [Wide(12) for _ in range(40)]
print(sizes(*wide[:3], *wide[-3:]))


class Order:
    pass


a, b = Order(), Order()
a.p, a.q = 1, 2
b.q, b.p = 1, 2
print(a.__dict__, b.__dict__, sizes(a, b))
for o in (a, b):
    o.__dict__["r"] = 3
print(a.__dict__, b.__dict__, a.r, sizes(a, b))
a.__dict__[1] = "int"
print(a.__dict__, sizes(a, b))
copied = b.__dict__.copy()
copied["s"] = 4
print(copied, b.__dict__, getsizeof(copied))
print(b.__dict__.popitem(), b.__dict__, sizes(b))
b.__dict__.clear()
print(b.__dict__, sizes(b))
b.q = 5
print(b.__dict__, sizes(b))
b.new = 1
b.q = 6
print(b.new, b.__dict__, sizes(b))


class Kept:
    def __init__(self):
        self.value = [1]
        self.other = 2


kept = Kept().__dict__
print(kept, getsizeof(kept))
kept["third"] = 3
print(kept)
del kept["value"]
print(kept, list(kept.items()), len(kept))
instance = Kept()
namespace = instance.__dict__
instance.late = 1
namespace["later"] = 2
del instance.value
print(namespace, instance.later, sizes(instance))
del instance
print(namespace)


class Child(Point):
    def __init__(self):
        super().__init__(1, 2)
        self.extra = 3


print(Child().__dict__, sizes(Child(), Child()))
print(getsizeof(Point(1, 2)), getsizeof(Child()), getsizeof(Order()))
