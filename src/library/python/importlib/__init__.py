"""Importing modules by name, as far as a program can do without finders and loaders of its own."""

import _imp
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def invalidate_caches():
    """Finders keep nothing that could be out of date."""


def import_module(name, package=None):
    """Imports `name`, which is relative to `package` when it starts with dots, and returns that very module."""
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
    full_name = _absolute(name[level:], package, level)
    if not full_name:
        raise ValueError("Empty module name")
    __import__(full_name)
    return sys.modules[full_name]


def _absolute(name, package, level):
    if level == 0:
        return name
    parents = package.rsplit(".", level - 1)
    if len(parents) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parents[0]}.{name}" if name else parents[0]


_reloading = {}


def reload(module):
    """Runs the code of a module that was imported before once more, in the namespace that it has."""
    spec = getattr(module, "__spec__", None)
    name = getattr(module, "__name__", None) if spec is None else spec.name
    if not isinstance(name, str):
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        return _imp.reload(module, name)
    finally:
        del _reloading[name]
