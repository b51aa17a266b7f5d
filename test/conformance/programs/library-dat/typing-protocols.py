import typing
from collections import OrderedDict
from typing import (Annotated, ClassVar, Final, NamedTuple, Optional, Protocol, TypedDict, final, get_type_hints,
                    no_type_check, overload, runtime_checkable)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class HasName(Protocol):
    name: str


class File:
    def close(self):
        pass


print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes), issubclass(int, Closes))
attempt(lambda: isinstance(File(), HasName))
attempt(Closes)


class Explicit(Closes):
    pass


print(Explicit().close(), Closes.__mro__)


@runtime_checkable
class Sized2(Protocol):
    size: int


class Box:
    size = 3


print(isinstance(Box(), Sized2), isinstance(File(), Sized2))
print(isinstance(3, typing.SupportsInt), isinstance("a", typing.SupportsIndex), isinstance([], typing.Sized))


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)


p = Point(3)
print(p, p.norm(), Point._fields, Point._field_defaults, p._replace(y=4), p._asdict(), Point.__annotations__)
attempt(lambda: Point())
attempt(lambda: NamedTuple("Pair", [("a", int), ("b", str)])(1, "z"))


def misplaced():
    class Bad(NamedTuple):
        a: int = 0
        b: str


attempt(misplaced)


class Movie(TypedDict):
    name: str
    year: int


class Rated(Movie, total=False):
    stars: float


m: Movie = {"name": "M", "year": 1931}
print(Movie(name="M", year=1931) == m, type(Movie(name="", year=1)), Rated.__total__, Movie.__annotations__)
print(sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__), Movie.__bases__)
attempt(lambda: isinstance({}, Movie))
Other = TypedDict("Other", {"in": int, "x-y": "str"})
print(Other.__annotations__, Other)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"), len(typing.get_overloads(double)))


@final
class Leaf:
    limit: ClassVar[int] = 3
    name: "Optional[str]" = None
    size: Annotated[int, "positive"] = 1
    MAX: Final = 9

    def go(self, other: "Leaf", n: int = None) -> "list[Leaf]": ...


print(get_type_hints(Leaf), Leaf.__final__)
print(get_type_hints(Leaf, include_extras=True)["size"], get_type_hints(Leaf.go))
attempt(lambda: get_type_hints(3))
print(typing.ForwardRef("int"), typing.get_type_hints(no_type_check(lambda: 0)), typing.TYPE_CHECKING)
print(typing.assert_type(3, int), typing.reveal_type is not None, typing.is_typeddict(Movie))
attempt(lambda: typing.assert_never(3))
