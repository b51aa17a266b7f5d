"""Questions about live objects: what they are, which parameters they have, where they come from."""

from inspect._kinds import *
from inspect._signatures import *
from inspect._signatures import _empty, _ParameterKind, _signature_of
from inspect._sources import *


def classify_class_attrs(cls):
    """What each name of a class is, and which class it comes from."""
    import collections

    attribute = collections.namedtuple("Attribute", "name kind defining_class object")
    found = []
    for name in dir(cls):
        home = next((base for base in (*cls.__mro__, *type(cls).__mro__) if name in base.__dict__), None)
        value = home.__dict__[name] if home is not None else getattr(cls, name)
        if isinstance(value, staticmethod):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        else:
            kind = "method" if isroutine(value) else "data"
        found.append(attribute(name, kind, home, value))
    return found
