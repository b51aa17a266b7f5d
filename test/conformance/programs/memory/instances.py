# Instances, their dictionaries and the keys that they share.
from sys import getsizeof


class Empty:
    pass


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")


class Both(Slotted):
    pass


print(*map(getsizeof, (Empty(), Point(1, 2), Slotted(), Both(), object())))
p = Point(1, 2)
print(getsizeof(p), getsizeof(p.__dict__))
p.z = 3
print(getsizeof(p), getsizeof(p.__dict__))
q = Point(1, 2)
print(getsizeof(q.__dict__))
for i in range(40):
    setattr(q, f"a{i}", i)
print(getsizeof(q), getsizeof(q.__dict__), getsizeof(Point(1, 2).__dict__))
r = Point(1, 2)
del r.x
print(getsizeof(r.__dict__), r.__dict__)
r.__dict__ = {"n": 1}
print(getsizeof(r.__dict__), r.n)
e = Empty()
found = []
for i in range(12):
    setattr(e, f"v{i}", i)
    found.append(getsizeof(e.__dict__))
print(*found)


class Listy(list):
    pass


class Dicty(dict):
    __slots__ = ()


class Inty(int):
    pass


class Texty(str):
    pass


class Tupley(tuple):
    pass


print(*map(getsizeof, (Listy(), Listy([1, 2]), Dicty(), Inty(5), Texty("abc"), Tupley((1, 2)))))


class Meta(type):
    pass


print(getsizeof(Empty) == getsizeof(Point), getsizeof(Empty) > 800)
print(*map(getsizeof, (Empty.__init__, Point.__init__, p.__init__, Point.__dict__, super(Both, Both()))))
