from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace, make_dataclass
from enum import Enum
from typing import ClassVar, List


class Size(Enum):
    S = "small"
    L = "large"


@dataclass(order=True)
class Item:
    sort_index: int = field(init=False, repr=False)
    name: str
    price: float = 1.0
    tags: List[str] = field(default_factory=list, compare=False)
    size: Size = Size.S
    count: ClassVar[int] = 0

    def __post_init__(self):
        self.sort_index = round(self.price * 100)
        type(self).count += 1

    @property
    def label(self):
        return f"{self.name} ({self.size.value})"


@dataclass(frozen=True)
class Point:
    x: int = 0
    y: int = 0

    def __add__(self, other):
        return replace(self, x=self.x + other.x, y=self.y + other.y)


@dataclass
class Order:
    items: List[Item]
    at: Point = Point()


pen, ink = Item("pen", 1.5), Item("ink", tags=["black"], size=Size.L)
print(pen, ink, sep="\n")
print(pen > ink, sorted([pen, ink])[0].label, Item.count, pen == Item("pen", 1.5, ["x"]))
print(asdict(Order([ink])))
print(astuple(Point(1, 2)), Point(1, 2) + Point(3, 4), {Point(): "origin"}[Point(0, 0)])
print([f.name for f in fields(Item)], fields(Order)[1].default)
try:
    Point().x = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
try:
    Item()
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
C = make_dataclass("C", [("x", int), ("y", int, field(default=5))], namespace={"total": lambda self: self.x + self.y})
print(C(1), C(1).total(), C(1) == C(1, 5), C.__match_args__ if hasattr(C, "__match_args__") else ("x", "y"))


@dataclass
class Base:
    a: int
    b: str = "b"


@dataclass
class Derived(Base):
    c: float = 0.5
    a: str = "redefined"


print(Derived(), Derived("x", c=2), Derived.__annotations__, Base.__eq__(Base(1), Derived()))
