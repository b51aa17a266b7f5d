# versions: 3.14 3.15
# Annotations of functions are evaluated when somebody asks, once, by a function of their own.
import sys


def f(x: int, /, y: "z" = 2, *args: str, k: float = 1.0, **more: bool) -> list[int]:
    return [x]


annotate = f.__annotate__
print(annotate.__name__, annotate.__qualname__, annotate.__module__, annotate.__code__.co_varnames)
print(annotate.__code__.co_posonlyargcount, annotate.__code__.co_flags, annotate.__code__.co_names)
print(annotate(1) == f.__annotations__, f.__annotations__, f.__annotations__ is f.__annotations__)
for form in (2, 3, 4):
    try:
        print(form, annotate(form))
    except NotImplementedError as error:
        print(form, repr(error))


def later(a: Later, b: Later | None = None) -> Later:
    return a


try:
    later.__annotations__
except NameError as error:
    print(error)


class Later:
    pass


print(later.__annotations__)
later.__annotations__ = {"a": 1}
print(later.__annotate__, later.__annotations__)
later.__annotate__ = lambda form: {"form": form}
print(later.__annotations__)
later.__annotations__ = None
print(later.__annotations__, later.__annotate__)
for value in (3, [], "text"):
    try:
        later.__annotate__ = value
    except TypeError as error:
        print(error)
try:
    del later.__annotate__
except TypeError as error:
    print(error)


def outer(n):
    kind = int if n else str

    def inner(value: kind, other: n) -> outer:
        extra: neither_evaluated = 3
        return extra

    return inner


inner = outer(5)
print(inner.__annotate__.__qualname__, inner.__annotations__["value"], inner.__annotations__["other"], inner(1, 2))
print(inner.__annotate__.__code__.co_freevars)


def counted(x: print("evaluated") or int):
    pass


print("defined")
print(counted.__annotations__, counted.__annotations__)
print((lambda: 0).__annotations__, (lambda: 0).__annotate__)


def generic[T](x: T, y: list[T]) -> T:
    return x


print(generic.__annotations__, generic.__annotate__.__code__.co_freevars)


def comprehended(x: [each for each in range(3)], y: {n: n for n in "ab"}, z: (lambda: 5)()):
    pass


print(comprehended.__annotations__)
print(sys.getsizeof(f), sys.getrefcount(f.__annotate__) - sys.getrefcount(f))


def named(a: int):
    def within(b: int):
        pass

    return within


named.__qualname__ = "renamed"
print(named.__annotate__.__qualname__, named(1).__annotate__.__qualname__)
print(named(1).__annotate__.__code__.co_qualname, generic.__annotate__.__qualname__)
