# versions: 3.11 3.12 3.13
# What stands for a TypeVarTuple in aliases of aliases.
from typing import Annotated, Callable, Generic, ParamSpec, Tuple, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T"); Ts = TypeVarTuple("Ts"); P = ParamSpec("P")
A = Annotated[tuple[*Ts], 1]
print(A[int], A[int, str], A[()])
B = Tuple[Unpack[Ts]]
print(B[int, str], B[()])
class G(Generic[*Ts]): pass
print(list[G[*Ts]][()], list[G[*Ts]][int, str])
C = Callable[P, T]
print(C[[int, str], bool], C[..., int])
D = tuple[T, ...]
print(D[int], Tuple[T, Unpack[Ts]][int, str, bool])
print(tuple[*Ts, T][int, str], tuple[*tuple[T, ...]][int])
