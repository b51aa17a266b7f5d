import _abc
import gc
import sys
from abc import ABC, ABCMeta


class Hook(ABC):
    calls = 0

    @classmethod
    def __subclasshook__(cls, other):
        Hook.calls += 1
        if cls is Hook and any("quack" in vars(base) for base in other.__mro__):
            return True
        return NotImplemented


class Duck:
    def quack(self): ...


class Goose:
    pass


class Mallard(Duck):
    pass


print(issubclass(Duck, Hook), issubclass(Duck, Hook), Hook.calls)
print(isinstance(Duck(), Hook), isinstance(Goose(), Hook), isinstance(Goose(), Hook), Hook.calls)
print(issubclass(Mallard, Hook), Hook.calls)
registry, cache, negative, version = _abc._get_dump(Hook)
print(len(registry), len(cache), sorted(ref().__name__ for ref in negative))
Hook.register(Goose)
print(isinstance(Goose(), Hook), Hook.calls, [len(each) for each in _abc._get_dump(Hook)[:3]])
print(_abc._get_dump(Hook)[3] - version)


class Decorated(ABC):
    pass


@Decorated.register
class Listed(list):
    pass


print(Listed, isinstance(Listed(), Decorated), isinstance([], Decorated), issubclass(Listed, Decorated))


class Sub(Decorated):
    pass


Sub.register(tuple)
print(isinstance((), Sub), isinstance((), Decorated), issubclass(tuple, Decorated))


def leave():
    class Local:
        pass

    Decorated.register(Local)
    print(isinstance(Local(), Decorated), len(_abc._get_dump(Decorated)[0]))


leave()
gc.collect()
print(len(_abc._get_dump(Decorated)[0]))
_abc._reset_caches(Decorated)
print([len(each) for each in _abc._get_dump(Decorated)[1:3]])
_abc._reset_registry(Decorated)
print(isinstance((), Sub), isinstance(Listed(), Decorated))


class Pretender:
    @property
    def __class__(self):
        return Listed2


class Listed2(Decorated):
    pass


print(isinstance(Pretender(), Listed2), isinstance(Pretender(), Decorated), isinstance(Pretender(), Hook))


class Odd(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 3


for call in (lambda: isinstance(1, Odd), lambda: _abc._abc_init(3), lambda: _abc._get_dump(int)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
data = Odd._abc_impl
print(type(data), sys.getsizeof(data), type(data).__basicsize__, gc.is_tracked(data))
Odd._abc_impl = 3
try:
    issubclass(int, Odd)
except TypeError as error:
    print(error)


class Meta(ABCMeta):
    def __instancecheck__(cls, instance):
        return isinstance(instance, str) or super().__instancecheck__(instance)


class Texts(metaclass=Meta):
    pass


print(isinstance("a", Texts), isinstance(1, Texts), issubclass(str, Texts))
