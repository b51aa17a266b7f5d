import typing
from typing import Any, Callable, Generic, Iterable, Optional, TypeVar, Union

T = TypeVar("T")
K = TypeVar("K", bound="Named")
N = TypeVar("N", int, float)
Out = TypeVar("Out", covariant=True)
In = TypeVar("In", contravariant=True)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


print(T, Out, In, N.__constraints__, K.__bound__, T.__name__, T.__module__, Out.__covariant__)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Pair(Generic[T, N]):
    first: T
    second: N


class IntStack(Stack[int]):
    pass


stack = Stack[int]()
stack.push(3)
print(stack.pop(), type(stack), stack.__orig_class__)
print(Stack[int], Stack[T], Pair[str, int], Pair[T, int][str], Stack.__parameters__, Pair.__parameters__)
print(Stack[int].__origin__, Stack[int].__args__, IntStack.__orig_bases__, IntStack.__mro__[1:3])
print(Stack[int] == Stack[int], hash(Stack[int]) == hash(Stack[int]), Stack[int] is Stack[int])
attempt(lambda: Stack[int, str])
attempt(lambda: IntStack[int])
attempt(lambda: type("Bad", (Generic,), {}))
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: TypeVar("A", int))
attempt(lambda: TypeVar("A", int, str, bound=int))
attempt(lambda: TypeVar("A", covariant=True, contravariant=True))
attempt(lambda: isinstance(stack, Stack[int]))
attempt(lambda: isinstance(stack, Stack))
attempt(lambda: list[T][int])
print(Optional[int], Optional[None], Union[int, str], Union[int, int], Union[int, Union[str, None]])
print(Callable[[int, str], bool], Callable[..., Any], Callable[[T], T][int], typing.List[int], typing.Dict[str, T])
print(typing.Tuple[int, ...], typing.Type[T], Iterable[int], typing.ClassVar[int], typing.Final[int])
print(typing.get_origin(typing.List[int]), typing.get_args(Callable[[int], str]), typing.get_origin(Optional[int]))
print(T | int, int | T, Optional[T][str], typing.Literal[1, "a", None], typing.Annotated[int, "meta", 3])
print(typing.get_args(typing.Literal[1, 2, 2]), typing.Literal[1, 2] == typing.Literal[2, 1])
UserId = typing.NewType("UserId", int)
print(UserId(5) + 1, UserId, UserId.__name__, UserId.__supertype__)
print(typing.cast(int, "x"), typing.Any, typing.NoReturn, typing.Self, typing.LiteralString, typing.Never)
attempt(lambda: Any())
attempt(lambda: Union[()])
attempt(lambda: Optional[int, str])
attempt(lambda: typing.List[int, str])
P = typing.ParamSpec("P")
Ts = typing.TypeVarTuple("Ts")
print(P, P.args, P.kwargs, Ts, Callable[P, T], Callable[P, T][[int, str], bool], typing.Concatenate[int, P])


class Array(Generic[typing.Unpack[Ts]]):
    pass


class Task(Generic[P, T]):
    pass


print(Array[int, str], Array[()], Task[..., int], Array.__parameters__)
