# versions: 3.13
import typing
from typing import Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar

T = TypeVar("T")
D = TypeVar("D", default=int)
P = ParamSpec("P")


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Pair(Generic[T, D]): ...


class Task(Generic[P, T]): ...


class Both(Generic[T, P]): ...


print(Pair[str], Pair[str, bytes], D.__default__, D.has_default(), T.__default__ is NoDefault, T.has_default())
attempt(lambda: Pair[()])
attempt(lambda: Pair[int, str, bytes])
print(Task[[int, str], bool], Task[[int], str], Both[int, [str]])
attempt(lambda: type("Sub", (T,), {}))


class Stack[S]:
    def top(self) -> S: ...


class Keyed[A, B = str](Stack[A]): ...


print(Stack.__parameters__, Stack[int], Keyed[int], Keyed[int, int], Keyed.__orig_bases__, Stack.__orig_bases__)
type Alias[X] = dict[X, list[X]]
print(Alias, Alias[int], Alias.__value__, Alias.__type_params__, TypeAliasType("Own", list[T], type_params=(T,)).__value__)


class Proto[A](typing.Protocol):
    def get(self) -> A: ...


print(Proto[int], Proto.__parameters__, typing.is_protocol(Proto), typing.get_protocol_members(Proto))


class Open(typing.TypedDict):
    name: typing.ReadOnly[str]
    age: typing.NotRequired[int]


print(Open.__readonly_keys__, Open.__mutable_keys__, Open.__optional_keys__, typing.TypeIs[int])


def first[R: (int, str), *Ts](x: R, *rest: *Ts) -> R:
    return x


print(first.__type_params__, first.__type_params__[0].__constraints__, first.__annotations__)
