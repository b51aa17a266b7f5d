# namedtuple: fields, defaults, renaming, replacing, subclasses, sizes.
import sys
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(11, y=22)
x, y = p
print(p, p[0] + p[1], x, y, p.x + p.y, p == (11, 22), hash(p) == hash((11, 22)))
print(Point._make([1, 2]), p._asdict(), p._replace(x=33), p._fields, Point._field_defaults)
print(sys.getsizeof(p), sys.getsizeof((1, 2)), Point.__slots__, Point.__doc__, Point.x.__doc__)
print(repr(Point.x), type(Point.x).__name__, Point.__match_args__, Point.__name__, Point.__module__)
Account = namedtuple("Account", "type balance", defaults=[0])
print(Account("premium"), Account._field_defaults, Account.__new__.__defaults__)
print(namedtuple("R", "class x x _y def", rename=True)._fields)
Card = namedtuple("Card", "rank, suit", module="cards")
print(Card, Card.__module__, Card("A", "spades"))


class Vector(namedtuple("Vector", "x y z", defaults=(0, 0))):
    __slots__ = ()

    @property
    def length(self):
        return (self.x**2 + self.y**2 + self.z**2) ** 0.5

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))


v = Vector(3, 4)
print(v, v.length, v + v, v._replace(z=1), sys.getsizeof(v), hasattr(v, "__dict__"))


class Open(Point):
    pass


o = Open(1, 2)
o.extra = 3
print(o, o.extra, o.__dict__, isinstance(o, tuple), isinstance(o, Point))
rows = [Point(i, i * i) for i in range(4)]
print(max(rows, key=lambda row: row.y), sorted(rows, reverse=True)[0], sum(r.y for r in rows))
Point.x.__doc__ = "horizontal"
print(Point.x.__doc__, getattr(p, "x"), p.count(11), p.index(22), len(p), p + (3,), p < (12,))
match p:
    case Point(x=11, y=why):
        print("matched", why)
match p:
    case Point(a, b):
        print("by position", a, b)
for call in (
    lambda: Point(1),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: Point._make([1]),
    lambda: setattr(p, "x", 5),
    lambda: setattr(p, "w", 5),
    lambda: delattr(p, "x"),
    lambda: p.nothing,
    lambda: namedtuple("T", "a a"),
    lambda: namedtuple("T", "_a"),
    lambda: namedtuple("T", "class"),
    lambda: namedtuple("1T", "a"),
    lambda: namedtuple("T", "a b", defaults=[1, 2, 3]),
    lambda: Point.x.__get__(5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
