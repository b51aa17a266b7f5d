# versions: 3.9 3.10 3.11 3.12 3.13
# What typing, random, statistics, traceback and fnmatch refuse or do otherwise by version.
import fnmatch
import random
import statistics
import traceback
import typing
import warnings
from typing import Generic, List, Optional, Protocol, TypeVar, Union

warnings.simplefilter("ignore")
T = TypeVar("T")


class Box(Generic[T]):
    pass


class HasSize(Protocol):
    size: int


class CanRun(Protocol):
    def run(self): ...


class Thing:
    size = 1

    def run(self):
        pass


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for call in (
    lambda: Optional[3],
    lambda: Union[int, "text"],
    lambda: Union[1, 2],
    lambda: List[0],
    lambda: List[int, str],
    lambda: Box[int, str],
    lambda: Box[1],
    lambda: typing.Tuple[1, ...],
    lambda: T[int],
    lambda: T + 1,
    lambda: isinstance(Thing(), HasSize),
    lambda: isinstance(1, HasSize),
    lambda: isinstance(Thing(), CanRun),
    lambda: random.Random([1]),
    lambda: statistics.pvariance([1.5, 2.5, 4.75, 2.0]),
    lambda: statistics.stdev([1.1, 2.3, 3.7]),
    lambda: statistics.variance([1, 2, 4], 2),
    lambda: statistics.variance([1]),
    lambda: statistics.pstdev([]),
    lambda: statistics.NormalDist.from_samples([1, 2, 4.5]),
    lambda: traceback.format_exception(ValueError("x")),
    lambda: traceback.format_exception_only(ValueError("x")),
    lambda: fnmatch.translate("[z-a]*"),
    lambda: fnmatch.translate("[a-c]?"),
    lambda: open(5.5),
):
    attempt(call)
