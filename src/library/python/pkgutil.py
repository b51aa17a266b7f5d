"""Finding objects by their dotted names. Walking over packages needs folders of modules, which there are none of.

DIVERGES: only `resolve_name` is there (documented at docs.python.org/3.13/library/pkgutil.html).
"""

import importlib
import re

__all__ = ["resolve_name"]

_NAMES = r"(?!\d)\w+(?:\.(?!\d)\w+)*"
_PATTERN = re.compile(rf"(?P<module>{_NAMES})(?P<colon>:(?P<object>{_NAMES})?)?")


def resolve_name(name):
    parts = _PATTERN.fullmatch(name)
    if parts is None:
        raise ValueError(f"invalid format: {name!r}")
    if parts["colon"]:
        found = importlib.import_module(parts["module"])
        rest = (parts["object"] or "").split(".")
    else:
        found, rest = _import_longest(parts["module"].split("."))
    for attribute in filter(None, rest):
        found = getattr(found, attribute)
    return found


def _import_longest(names):
    """The innermost module that the names begin with, and the names that follow."""
    path = names[0]
    module = importlib.import_module(path)
    for index, name in enumerate(names[1:], 1):
        path = f"{path}.{name}"
        try:
            module = importlib.import_module(path)
        except ImportError:
            return module, names[index:]
    return module, []
