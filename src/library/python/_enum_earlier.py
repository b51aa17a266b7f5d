"""What enumerations did once: through 3.11 with `in`, through 3.10 with `str`, `format` and `repr` of members."""

import sys
from enum import Enum, Flag


def refuse_contained(cls, value):
    """`value in cls` of what is no member of the enumeration itself."""
    if isinstance(value, Enum):
        return False
    import warnings

    if sys.version_info >= (3, 11):
        text = "or\nFalse depending on whether the value is a member or the value of a member"
    else:
        text = "if\nobj is a member or a member's value"
    text = f"in 3.12 __contains__ will no longer raise TypeError, but will return True {text}"
    warnings.warn(text, DeprecationWarning, stacklevel=3)
    kinds = type(value).__qualname__, cls.__class__.__qualname__
    raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % kinds)


def format_member(member, spec):
    """As the value that it is mixed with, unless its class has a `__str__` of its own."""
    kind = member._member_type_
    if kind is object or type(member).__str__ not in (Enum.__str__, Flag.__str__):
        return str.__format__(str(member), spec)
    return kind.__format__(member._value_, spec)


def shown_names(flag):
    """The names of what a combination of flags consists of, the highest first."""
    cls, value = type(flag), flag._value_
    parts = {each for each in cls.__members__.values() if each._value_ and each._value_ & value == each._value_}
    rest = value
    for part in parts:
        rest &= ~part._value_
    names = {part._value_: part._name_ for part in parts}
    while value > 0 and rest:
        bit = 1 << (rest.bit_length() - 1)
        names[bit] = str(bit)
        rest &= ~bit
    return "|".join(names[key] for key in sorted(names, reverse=True)) if names else repr(value)
