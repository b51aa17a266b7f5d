# versions: 3.11 3.13
# What the public names of typing answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import typing, sys, collections.abc, abc
from typing import *
List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None, str], Union[int], Tuple[int, ...], Tuple[()], Callable[[int], str], Callable[..., int], Any, NoReturn, ClassVar[int], Final[int], Literal[1, "a", None], Annotated[int, "m", 3], Type[int], Iterable[int], Generator[int, str, None], Optional[Union[int, str]], List["A"], Set[int], FrozenSet[int], Deque[int], DefaultDict[str, int], Counter[str], ChainMap[int, int], OrderedDict[int, int], Awaitable[int], Coroutine[int, int, int], AsyncIterator[int], IO[str], TextIO, BinaryIO, Pattern[str], Match[str], ContextManager[int], Hashable, Sized, Text, AnyStr, SupportsInt
List[int] == List[int], hash(List[int]) == hash(List[int]), list[int], dict[str, list[int]], int | None, list[int] | None, Union[int, str] == int | str, Optional[str] == Union[None, str], Literal[1] == Literal[True], Union[int, int]
T = TypeVar("T"); K = TypeVar("K", bound=int); V = TypeVar("V", int, str); C = TypeVar("C", covariant=True); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
T, K, V, C, P, Ts, K.__bound__, V.__constraints__, C.__covariant__, T.__name__, P.args, P.kwargs
List[T][int], Dict[T, K][str, bool], Callable[P, T], Callable[P, T][[int], str], Union[T, int][str], Tuple[T, T][int], List[T].__parameters__
TypeVar("X", int)
TypeVar("X", covariant=True, contravariant=True)
TypeVar("X", bound=3)
List[int, str]
List[int][str]
Dict[int]
Union[()]
Union
Optional[int, str]
Optional[3]
List[3]
Callable[int, str]
Callable[int]
ClassVar[int, str]
Literal[()]
Tuple[3]
Generic[int]
Generic[T, T]
Generic[()]
Any()
Union()
List()
Optional()
Literal[[]]
class G(Generic[T]): x: T; m: "List[int]"
G[int], G[int](), G.__parameters__, G.__orig_bases__, G[int].__origin__, G[int].__args__, get_origin(G[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(List), get_origin(int), get_args(Union[int, str]), get_args(Annotated[int, 3])
G[int, str]
isinstance([], List), isinstance({}, Dict), isinstance(3, Any) if 0 else 0, issubclass(list, Sequence), isinstance((), Iterable)
isinstance([], List[int])
isinstance(3, Union[int, str]), isinstance(3, Optional[int]), isinstance(3, int | None)
isinstance(3, Literal[3])
isinstance(3, T)
issubclass(int, Union[int, str]), issubclass(bool, int | str)
issubclass(list, List[int])
isinstance(3, Any)
get_type_hints(G), get_type_hints(lambda x: 0)
exec("def f(a: int, b: 'str' = None, *c: List[int], **d) -> Optional[int]: pass")
get_type_hints(f), f.__annotations__
exec("def g(a: 'Nope'): pass")
get_type_hints(g)
get_type_hints(3)
class NT(NamedTuple): a: int; b: str = "x"
NT(1), NT(1, "z")._asdict(), NT._fields, NT._field_defaults, NT.__annotations__, NT(1)._replace(a=3), NT.__mro__
NT()
exec("class Bad(NamedTuple):\n a: int = 1\n b: str")
NamedTuple("E", [("a", int)])(1)
exec("class TD(TypedDict, total=False):\n a: int\n b: Required[str]")
TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__total__, TD.__annotations__, TypedDict("X", {"a": int})(a=1)
isinstance({}, TD)
@runtime_checkable
exec("@runtime_checkable\nclass Pr(Protocol):\n def run(self) -> int: ...\nclass Im:\n def run(self): return 1\nprint(isinstance(Im(), Pr), isinstance(3, Pr), issubclass(Im, Pr))\nclass Pn(Protocol):\n x: int\n")
isinstance(3, Pn)
Pr()
exec("@runtime_checkable\nclass Pd(Protocol):\n x: int\nclass H: x = 1\nprint(isinstance(H(), Pd), isinstance(3, Pd))\nprint(issubclass(H, Pd))")
exec("class Pz(Protocol, int): pass")
exec("runtime_checkable(int)")
cast(int, "a"), TYPE_CHECKING, no_type_check(lambda: 0).__no_type_check__, overload(lambda: 0), final(int) if 0 else 0
overload(lambda: 0)()
exec("@final\nclass Fi: pass\nprint(Fi.__final__)")
assert_never(3)
assert_type(3, int), reveal_type
reveal_type(5)
get_overloads, is_typeddict(TD), is_typeddict(dict)
Concatenate[int, P], TypeGuard[int], Self, Never, LiteralString, Required[int], NotRequired[int], Unpack[Tuple[int, str]], Unpack[Ts], TypeAlias
Self[int]
Required[int, str]
Concatenate[int]
ForwardRef("int"), ForwardRef("int") == ForwardRef("int")
ForwardRef("1 +")
ForwardRef(3)
SupportsAbs, isinstance(3, SupportsInt), isinstance("x", SupportsInt), isinstance(3.5, SupportsRound), isinstance(3, SupportsIndex)
typing.get_protocol_members(Pr) if sys.version_info >= (3,13) else 0
exec("@override\ndef q(): pass\nprint(q.__override__)") if sys.version_info >= (3,12) else 0
typing.Nope
typing.List.__origin__, typing.List.__module__, typing.List._name, repr(typing.Generic), typing.Protocol
class Stack(Generic[T]): pass
Stack[int]().__orig_class__, Stack[List[int]], Stack[Optional[int]], Stack[T]
class Sub(Stack[int], Generic[K]): pass
Sub[bool], Sub.__mro__, Sub.__parameters__
typing.clear_overloads(), len(typing.__all__)
""")
