"""Prints, as JSON, the public names of each module that it is given, and of the classes in it.

usage: record_names.py MODULE...

{module: {"": names of the module, class: names that the class itself defines}}. Modules that a module imported for
itself, and classes that it took from another module, are not its own.
"""

import contextlib
import importlib
import json
import sys
import types


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


def is_of(module, value):
    """Classes of an accelerator in C may say that they are of that (`_io`), those of builtins are not."""
    home = getattr(value, "__module__", None)
    return not isinstance(home, str) or home.strip("_").split(".")[0] == module.__name__.strip("_").split(".")[0]


def own_names(module):
    """Not what it imported for itself."""
    listed = getattr(module, "__all__", None)
    for name in public(dir(module)):
        try:
            value = getattr(module, name)
        except ImportError:
            # Of a module that is imported when it is asked for.
            continue
        if isinstance(value, types.ModuleType):
            continue
        if listed is None or name in listed or is_of(module, value):
            yield name, value


def names_of(module):
    own = dict(own_names(module))
    names = {"": list(own)}
    for name, value in own.items():
        if isinstance(value, type) and value.__name__ == name and is_of(module, value):
            attributes = public(attribute for attribute in vars(value) if hasattr(value, attribute))
            if attributes:
                names[name] = attributes
    return {name: " ".join(listed) for name, listed in names.items()}


def main():
    recorded = {}
    for name in sys.argv[1:]:
        try:
            # `this` prints.
            with contextlib.redirect_stdout(sys.stderr):
                module = importlib.import_module(name)
            recorded[name] = names_of(module)
        except ImportError:
            # The version does not have it.
            continue
    json.dump(recorded, sys.stdout)


main()
