"""What versions of ``ast`` have that its text of 3.13 has not."""


class silent_warnings:
    """Stands for the module ``warnings`` where nothing is deprecated yet."""

    @staticmethod
    def _deprecated(*args, **options):
        pass


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees have the same nodes; places count only if that is asked for (3.14)."""
    if type(a) is not type(b) or a._fields != b._fields:
        return False
    if not all(_is_same(a, b, name, compare_attributes) for name in a._fields):
        return False
    if not compare_attributes:
        return True
    missing = object()
    return a._attributes == b._attributes and all(
        getattr(a, name, missing) == getattr(b, name, missing)
        or (not hasattr(a, name) and not hasattr(b, name))
        for name in a._attributes
    )


def _is_same(a, b, name, compare_attributes):
    if not hasattr(a, name) or not hasattr(b, name):
        return hasattr(a, name) == hasattr(b, name)
    return _are_same(getattr(a, name), getattr(b, name), compare_attributes)


def _are_same(left, right, compare_attributes):
    if hasattr(left, '_fields') and hasattr(left, '_attributes'):
        return compare(left, right, compare_attributes=compare_attributes)
    if isinstance(left, list):
        if len(left) != len(right):
            return False
        return all(map(lambda one, other: _are_same(one, other, compare_attributes), left, right))
    return type(left) is type(right) and left == right
