# typing: parameters by call, generic classes, protocols, named tuples, typed dicts.
from typing import List, Dict, Optional, Union, Any, Callable, Tuple, Generic, TypeVar, Protocol, NamedTuple, ParamSpec, Iterable
T = TypeVar("T")
K = TypeVar("K", int, str)
N = TypeVar("N", bound=float, covariant=True)
C = TypeVar("C", contravariant=True)
P = ParamSpec("P")
print(T, K, N, C, P, T.__name__, K.__constraints__, N.__bound__, N.__covariant__, T.__module__)
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int]()
s.push(3)
print(s.pop(), Stack[int], Stack.__parameters__, Stack.__mro__, s.__orig_class__)
print(Optional[int], Union[int, str], List[int], Dict[str, Any], Callable[[int], str], Tuple[int, ...], List[T][int])
def f(a: int, b: Optional[str] = None) -> Dict[str, int]: ...
print(f.__annotations__)
class Point(NamedTuple):
    x: int
    y: int = 0
p = Point(1)
print(p, p.x, p._replace(y=5), Point._fields, Point.__annotations__)
class Sized(Protocol):
    def size(self) -> int: ...
class Box:
    def size(self): return 3
b: Sized = Box()
print(b.size())
for bad in (lambda: TypeVar("X", int), lambda: TypeVar("X", covariant=True, contravariant=True), lambda: Stack[int, str], lambda: List[1, 2], lambda: TypeVar("X", int, str, bound=int)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(T | int, Optional[T][str], Union[T, K][int, str])
from typing import TypedDict, Literal, Final, ClassVar, overload, cast, get_type_hints, Sequence, Iterator
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}
print(m, Movie.__annotations__, Movie.__total__, cast(int, "s"), Literal["a", 1], get_type_hints(f))
