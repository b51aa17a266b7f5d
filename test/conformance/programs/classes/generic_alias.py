"""list[int] and its kin: repr, arguments, calls, attributes, bases, equality."""
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class C:
    attribute = "of C"

    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)

    @classmethod
    def make(cls):
        return cls.__name__


class D(C):
    pass


a = list[int]
print(a, dict[str, int], tuple[int, ...], list[list[int]], set[None], type[int], tuple[()], list["forward"], dict[C, D])
print(type(a), a.__origin__, a.__args__, a.__parameters__, dict[str, int].__args__, tuple[()].__args__)
print(a == list[int], a == list[str], a != list, hash(a) == hash(list[int]), len({a, list[int], list[str]}), a is list[int])
print(a([1, 2]), dict[str, int](x=1), a("ab"), type(a()), tuple[int]((1,)))
print(C[int], D[str], C[int]().__class__, C[int].attribute, C[int].make(), C[int]().__orig_class__)
print(a.append, a.__doc__ == list.__doc__, a.__name__, a.__qualname__, a.__module__, a.__class__)
attempt(lambda: isinstance([], a))
attempt(lambda: issubclass(list, a))
attempt(lambda: a[int])
attempt(lambda: a.missing)
attempt(lambda: int[int])
attempt(lambda: str[0])
attempt(lambda: types.GenericAlias(list))
attempt(lambda: types.GenericAlias(5, 6))
attempt(lambda: types.GenericAlias(list, (int, str)))
attempt(lambda: setattr(a, "__origin__", 5))
attempt(lambda: a + a)
attempt(lambda: iter(a) is not None)
attempt(lambda: [*tuple[int, str]])
attempt(lambda: C[int, str].__args__)
attempt(lambda: C[(int, str)] == C[int, str])
attempt(lambda: C[()])
attempt(lambda: list[...])
attempt(lambda: list[int] | None)


class E(list[int]):
    pass


class F(dict[str, int], C):
    pass


print(E.__bases__, E.__orig_bases__, E([3]), F.__mro__, F.__orig_bases__)
attempt(lambda: type("G", (list[int],), {}))
print(types.resolve_bases((list[int], C)), types.new_class("H", (list[int],)).__bases__)


class NotGeneric:
    pass


attempt(lambda: NotGeneric[int])
attempt(lambda: NotGeneric()[int])


class Wrong:
    __class_getitem__ = 5


attempt(lambda: Wrong[1])


class Static:
    @staticmethod
    def __class_getitem__(item):
        return "static", item


class Meta(type):
    def __getitem__(cls, item):
        return "meta", cls.__name__, item


class ByMeta(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "never"


print(Static[1], ByMeta[2], Meta.__getitem__(C, 3))
print(enumerate[int], frozenset[int], type(types.MappingProxyType[str, int]))
