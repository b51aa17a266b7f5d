"""`Random.randrange` through 3.11: whole numbers of other types are taken, and empty ranges are told with their width."""

import sys
from operator import index
from warnings import warn

_ONE = 1


def _whole(value, place):
    try:
        return index(value)
    except TypeError:
        whole = int(value)
        if whole != value:
            _warn("randrange() will raise TypeError in the future")
            raise ValueError(f"non-integer {place} for randrange()")
        _warn(
            "non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a"
            " subsequent version"
        )
        return whole


def _warn(text):
    if sys.version_info >= (3, 10):
        warn(text, DeprecationWarning, 4)


def randrange(self, start, stop=None, step=_ONE):
    first = _whole(start, "arg 1")
    if stop is None:
        if step is not _ONE:
            raise TypeError("Missing a non-None stop argument")
        if first > 0:
            return self._randbelow(first)
        raise ValueError("empty range for randrange()")
    width = _whole(stop, "stop") - first
    by = _whole(step, "step")
    if by == 1 and width <= 0:
        raise ValueError(f"empty range for randrange() ({first}, {first + width}, {width})")
    if by == 0:
        raise ValueError("zero step for randrange()")
    count = (width + by - (1 if by > 0 else -1)) // by
    if count <= 0:
        raise ValueError("empty range for randrange()")
    return first + by * self._randbelow(count)
