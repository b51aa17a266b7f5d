import functools
from functools import cached_property, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, cmp_to_key
import operator


@lru_cache(maxsize=3)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 4, 1, 2)], square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters() if hasattr(square, "cache_parameters") else "")


@singledispatch
def show(x):
    return f"object {x!r}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _seq(x):
    return "seq " + ",".join(map(show, x))


print(show("s"), show(3), show([1, (2, "x")]), show(True), show.dispatch(bool) is show.dispatch(int), sorted(t.__name__ for t in show.registry))


class Formatter:
    @singledispatchmethod
    def fmt(self, arg):
        return "?"

    @fmt.register
    def _(self, arg: float):
        return f"{arg:.1f}"

    def scale(self, k, x):
        return k * x

    double = partialmethod(scale, 2)

    @cached_property
    def heavy(self):
        print("heavy work")
        return [1, 2]


f = Formatter()
print(f.fmt(2.55), f.fmt("x"), f.double(21), f.heavy, f.heavy is f.heavy, "heavy" in vars(f))
basetwo = partial(int, base=2)
print(basetwo("10010"), basetwo.func, basetwo.keywords, partial(print, "a", sep="-")("b"), partial(pow, 2)(5))
print(reduce(operator.add, [1, 2, 3], 10), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]))
versions = ["1.10", "1.9", "1.2.3"]
print(sorted(versions, key=cmp_to_key(lambda a, b: (x := [*map(int, a.split("."))], y := [*map(int, b.split("."))]) and (x > y) - (x < y))))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-7"), list(map(compose(len, str), [1, 22, 333])))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
try:
    square([1])
except TypeError as e:
    print(e)


@functools.total_ordering
class Version:
    def __init__(self, s):
        self.t = tuple(map(int, s.split(".")))

    def __eq__(self, o):
        return self.t == o.t

    def __lt__(self, o):
        return self.t < o.t


print(Version("1.2") >= Version("1.1"), Version("2") <= Version("1.9"), max(map(Version, versions)).t, repr(partial(int, base=2)))
