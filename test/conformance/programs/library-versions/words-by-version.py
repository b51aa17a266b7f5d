# What modules of the library say in other words, or not at all, by version.
import re
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


class Color(Enum):
    RED = 1


Point = namedtuple("Point", "x y")


def ordered():
    @dataclass(order=True)
    class Wrong:
        def __lt__(self, other):
            return True


for attempt in (lambda: Point(1, 2)._replace(z=3), ordered, lambda: Color.PINK):
    try:
        attempt()
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "name", None))
print("__type_params__" in WRAPPER_ASSIGNMENTS, WRAPPER_ASSIGNMENTS[:4], WRAPPER_UPDATES)


@dataclass(frozen=True)
class Fine:
    x: int = 1


print(Fine.__dataclass_params__)
print(re.compile("a(b)").groupindex, re.compile("(?P<name>a)").groupindex)
