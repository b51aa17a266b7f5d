"""Hints of types at run time: generics, protocols, typed dictionaries, new types, overloads of one's own."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import (
    Any,
    ClassVar,
    Final,
    Generic,
    Literal,
    NamedTuple,
    NewType,
    Optional,
    Protocol,
    TypedDict,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    overload,
    runtime_checkable,
)

T = TypeVar("T")
Number = TypeVar("Number", int, float)
UserId = NewType("UserId", int)


class Box(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def map(self, function: Callable[[T], Any]) -> Box[Any]:
        return Box(*map(function, self.items))

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self) -> None:
        print("closed")


class Point(NamedTuple):
    x: int
    y: int = 0


class Movie(TypedDict, total=False):
    title: str
    year: int


@overload
def double(value: int) -> int: ...
@overload
def double(value: str) -> str: ...
def double(value):
    return value * 2


def describe(value: Union[int, str, None], mode: Literal["short", "long"] = "short") -> Optional[str]:
    return None if value is None else f"{mode}:{value}"


print(list(Box(1, 2).map(str)), Box[int], get_origin(Box[int]) is Box, get_args(Box[int]))
print(isinstance(File(), Closable), isinstance(1, Closable), issubclass(File, Closable))
print(get_type_hints(describe))
print(describe.__annotations__["mode"], describe(5, "long"), describe(None))
print(Point(1), Point._fields, Point.__annotations__, Movie(title="Up"), Movie.__total__, sorted(Movie.__annotations__))
print(UserId(7) + 1, UserId.__name__, double(4), double("ab"), cast(str, 5))
print(Optional[int], Union[int, Union[str, int]], Union[int], Sequence[int], Callable[[int], str], Literal[1, "a"])
print(get_args(dict[str, list[int]]), list[int] == list[int], get_origin(Optional[int]), T, Number.__constraints__)
for wrong in (lambda: Box[int, str], lambda: isinstance([], list[int]), lambda: Union[()]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(Box.__parameters__, Box.__orig_bases__, Final, Any)
