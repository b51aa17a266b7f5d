"""Questions about modules that may be imported."""

import _imp
import sys
from importlib import _absolute, import_module
from importlib.machinery import ModuleSpec

__all__ = ["find_spec", "module_from_spec", "resolve_name"]


def resolve_name(name, package):
    """The absolute name of a module that is named relative to a package."""
    if not name.startswith("."):
        return name
    level = len(name) - len(name.lstrip("."))
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    return _absolute(name[level:], package, level)


def find_spec(name, package=None):
    """The specification of a module, without running it; of packages around it `__init__.py` is run."""
    full_name = resolve_name(name, package)
    if full_name in sys.modules:
        module = sys.modules[full_name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent_name = full_name.rpartition(".")[0]
    if not parent_name:
        return _imp.find_spec(full_name, None)
    parent = import_module(parent_name)
    try:
        path = parent.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(
            f"__path__ attribute not found on {parent_name!r} while trying to find {full_name!r}",
            name=full_name,
        ) from error
    return _imp.find_spec(full_name, path)


def module_from_spec(spec):
    """A new module that knows where it comes from and has run no code."""
    module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__package__ = spec.parent
    module.__loader__ = spec.loader
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module
