# versions: 3.14 3.15
# What the library makes of annotations that name what is not there yet.
import dataclasses
import enum
import functools
import inspect
import typing


@dataclasses.dataclass
class Tree:
    left: Tree | None = None
    right: Tree | None = None
    value: int = dataclasses.field(default=0, repr=False)
    kind: typing.ClassVar[str] = "tree"


print(Tree(Tree()), [field.name for field in dataclasses.fields(Tree)])
print(Tree.__annotations__, typing.get_type_hints(Tree))


@dataclasses.dataclass(slots=True, frozen=True, order=True)
class Pair:
    a: int
    b: int = 2


print(Pair(1) < Pair(2), Pair.__slots__, Pair.__annotations__, inspect.signature(Pair))


class Named(typing.NamedTuple):
    a: int
    b: str = "q"


print(Named(1), Named._field_defaults, Named.__annotations__)


class Movie(typing.TypedDict):
    name: str
    year: typing.NotRequired[int]


print(Movie(name="x"), Movie.__annotations__, sorted(Movie.__required_keys__))


def keep(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@keep
def wrapped(x: Missing) -> int:
    "Doc."
    return x


print(wrapped.__name__, wrapped.__doc__, wrapped(3))
try:
    wrapped.__annotations__
except NameError as error:
    print(error)
Missing = bytes
print(wrapped.__annotations__)


def signed(a: int, *b: str, c: float = 1.0) -> list[int]:
    pass


print(inspect.signature(signed), typing.get_type_hints(signed), inspect.get_annotations(signed))


@typing.runtime_checkable
class Runner(typing.Protocol):
    size: NotYet

    def run(self) -> int: ...


class Impl:
    size = 1

    def run(self):
        pass


print(isinstance(Impl(), Runner), isinstance(3, Runner))


class Color(enum.Enum):
    red: int = 1
    green = 2


print(list(Color), Color.__annotations__)


@functools.singledispatch
def shown(x):
    return "other"


@shown.register
def _(x: int):
    return "int"


@shown.register
def _(x: list | tuple):
    return "sequence"


print(shown(1), shown([]), shown(""))
