import dataclasses
from dataclasses import (FrozenInstanceError, InitVar, KW_ONLY, asdict, astuple, dataclass, field, fields, is_dataclass,
                         make_dataclass, replace)
from typing import ClassVar


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Item:
    """An item."""

    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    count: ClassVar[int] = 0

    def total(self):
        return self.price * 2


a, b = Item("a"), Item("a", 1.5, [], 9)
print(a, a == b, a.total(), Item("x", tags=[1]) == Item("x"), a.tags is b.tags, Item.__match_args__)
print([(f.name, f.type, f.init, f.repr) for f in fields(Item)], is_dataclass(Item), is_dataclass(a), Item.__doc__)
attempt(lambda: Item())
attempt(lambda: Item("a", 1, [], 0, 5))
attempt(lambda: hash(a))
attempt(lambda: a < b)
print(asdict(Item("n", 2, [Item("inner")])), astuple(a), replace(a, name="z"))


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


print(Version(1, 2) < Version(1, 10), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)), {Version(1): 1})
attempt(lambda: setattr(Version(1), "major", 2))
attempt(lambda: delattr(Version(1), "major"))
attempt(lambda: Version(1) < 3)
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Circle:
    radius: float
    scale: InitVar[int] = 1
    area: float = field(init=False)

    def __post_init__(self, scale):
        self.area = 3 * self.radius**2 * scale


print(Circle(2), Circle(2, 10).area, Circle(1, scale=5))


@dataclass
class Base:
    x: int
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10


print(Derived(), Derived(1, z=9), [f.name for f in fields(Derived)])


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 5


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
attempt(lambda: setattr(s, "c", 1))


@dataclass(kw_only=True)
class Keywords:
    a: int
    b: int = 0


print(Keywords(a=1))
attempt(lambda: Keywords(1))


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


print(Mixed(1, c=3))
attempt(lambda: Mixed(1, 2, 3))


def mutable():
    @dataclass
    class Bad:
        items: list = []


attempt(mutable)


Point = make_dataclass("Point", ["x", ("y", int), ("z", int, field(default=7))], namespace={"sum": lambda self: self.x + self.y})
print(Point(1, 2), Point(1, 2).sum(), Point.__annotations__)


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), "Plain object" in repr(Plain(1)))


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: list = field(hash=False, default=None)


print(hash(Hashed(1, [2])) == hash(Hashed(1, [3])))


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list, metadata={"kind": "tree"})


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(asdict(tree), fields(Node)[1].metadata["kind"])
tree.children.append(tree)
print(tree)
attempt(lambda: asdict(3))
match Version(3, 1):
    case Version(major=3, minor=m):
        print("three", m)
match Version(3, 1):
    case Version(x, y):
        print(x, y)
print(dataclasses.MISSING is not None, field(default=3).default)
