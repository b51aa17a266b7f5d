"""The types of template strings, and the conversions of their fields."""

from _templates import Interpolation, Template


def convert(obj, /, conversion):
    converters = {None: lambda value: value, "s": str, "r": repr, "a": ascii}
    try:
        converter = converters[conversion]
    except (KeyError, TypeError):
        raise ValueError(f"invalid conversion specifier: {conversion}") from None
    return converter(obj)


def _template_unpickle(*args):
    if len(args) != 2:
        raise ValueError("Template expects tuple of length 2 to unpickle")
    strings, interpolations = args
    parts = [strings[0]]
    for text, interpolation in zip(strings[1:], interpolations):
        parts += [interpolation, text]
    return Template(*parts)
