"""`io.Reader` and `io.Writer` (3.14): whatever can be read, and whatever can be written to."""

import abc
from _collections_abc import _check_methods
from types import GenericAlias


class Reader(metaclass=abc.ABCMeta):
    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        pass

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "read") if cls is Reader else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Writer(metaclass=abc.ABCMeta):
    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        pass

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "write") if cls is Writer else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


Reader.__module__ = Writer.__module__ = "io"
