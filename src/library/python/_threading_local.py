"""threading.local: attributes of which each thread has its own.

DIVERGES: written in Python (CPython's is C), and the attributes of a thread that has ended go with the object.
"""

from _thread import get_ident

__all__ = ["local"]

_get = object.__getattribute__
_set = object.__setattr__


def _switch(self):
    """Puts the running thread's dictionary in place; a thread that is new here initializes the object again."""
    dictionaries, args, keywords = _get(self, "_threads")
    ident = get_ident()
    own = dictionaries.get(ident)
    if own is not None:
        _set(self, "__dict__", own)
        return
    own = dictionaries[ident] = {}
    _set(self, "__dict__", own)
    if type(self).__init__ is not object.__init__:
        self.__init__(*args, **keywords)


class local:
    __slots__ = "_threads", "__dict__", "__weakref__"

    def __new__(cls, /, *args, **keywords):
        if (args or keywords) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        own = {}
        _set(self, "_threads", ({get_ident(): own}, args, keywords))
        _set(self, "__dict__", own)
        return self

    def __getattribute__(self, name):
        _switch(self)
        return _get(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _switch(self)
        _set(self, name, value)

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _switch(self)
        object.__delattr__(self, name)


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"
