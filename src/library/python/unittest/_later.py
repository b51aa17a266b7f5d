"""Assertions that test cases have from 3.14 on."""

import types

from .util import safe_repr


def _owner(obj):
    if isinstance(obj, types.ModuleType):
        return f"module {obj.__name__!r}"
    if isinstance(obj, type):
        return f"type object {obj.__name__!r}"
    return f"{type(obj).__name__!r} object"


class LaterAssertions:
    """Mixed into `TestCase`."""

    def _failWith(self, msg, text):
        self.fail(self._formatMessage(msg, text))

    def assertIsSubclass(self, cls, superclass, msg=None):
        if self._isSubclass(cls, superclass, msg):
            return
        among = "any of " if isinstance(superclass, tuple) else ""
        self._failWith(msg, f"{cls!r} is not a subclass of {among}{superclass!r}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        if not self._isSubclass(cls, superclass, msg):
            return
        if isinstance(superclass, tuple):
            superclass = next(each for each in superclass if issubclass(cls, each))
        self._failWith(msg, f"{cls!r} is a subclass of {superclass!r}")

    def _isSubclass(self, cls, superclass, msg):
        try:
            return issubclass(cls, superclass)
        except TypeError:
            if not isinstance(cls, type):
                self._failWith(msg, f"{cls!r} is not a class")
            raise

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._failWith(msg, f"{_owner(obj)} has no attribute {name!r}")

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self._failWith(msg, f"{_owner(obj)} has unexpected attribute {name!r}")

    def assertStartsWith(self, s, prefix, msg=None):
        self._expectTail(s, "startswith", "start", prefix, msg)

    def assertEndsWith(self, s, suffix, msg=None):
        self._expectTail(s, "endswith", "end", suffix, msg)

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._refuseTail(s, "startswith", "start", prefix, msg)

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._refuseTail(s, "endswith", "end", suffix, msg)

    def _expectTail(self, s, method, verb, tails, msg):
        if self._hasTail(s, method, tails, msg):
            return
        among = "any of " if isinstance(tails, tuple) else ""
        self._failWith(msg, f"{safe_repr(s, short=True)} doesn't {verb} with {among}{safe_repr(tails)}")

    def _refuseTail(self, s, method, verb, tails, msg):
        if not self._hasTail(s, method, tails, msg):
            return
        if isinstance(tails, tuple):
            tails = next(tail for tail in tails if getattr(s, method)(tail))
        self._failWith(msg, f"{safe_repr(s, short=True)} {verb}s with {safe_repr(tails)}")

    def _hasTail(self, s, method, tails, msg):
        try:
            return getattr(s, method)(tails)
        except (AttributeError, TypeError):
            for tail in tails if isinstance(tails, tuple) else (tails,):
                if isinstance(tail, str) and not isinstance(s, str):
                    self._failWith(msg, f"Expected str, not {type(s).__name__}")
                if isinstance(tail, (bytes, bytearray)) and not isinstance(s, (bytes, bytearray)):
                    self._failWith(msg, f"Expected bytes, not {type(s).__name__}")
            raise
