"""Functional style: Church numerals, Maybe, currying, transducers, trampolines."""
from functools import reduce

zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
times = lambda m: lambda n: lambda f: m(n(f))
power = lambda m: lambda n: n(m)
to_int = lambda n: n(lambda k: k + 1)(0)
three = succ(succ(succ(zero)))
four = succ(three)
print([to_int(n) for n in (zero, three, plus(three)(four), times(three)(four), power(three)(four))])


class Maybe:
    def __init__(self, value):
        self.value = value

    def bind(self, f):
        return self if self.value is None else f(self.value)

    __rshift__ = bind

    def __repr__(self):
        return "Nothing" if self.value is None else f"Just({self.value!r})"


def safe_div(by):
    return lambda x: Maybe(x / by if by else None)


def parse(s):
    try:
        return Maybe(int(s))
    except ValueError:
        return Maybe(None)


print(parse("42") >> safe_div(2), parse("42") >> safe_div(0), parse("x") >> safe_div(2) >> safe_div(3))


def curry(f, n=None):
    n = f.__code__.co_argcount if n is None else n
    return lambda *a: f(*a) if len(a) >= n else curry(lambda *b: f(*a, *b), n - len(a))


@curry
def volume(l, w, h):
    return l * w * h


print(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4))


def mapping(f):
    return lambda step: lambda acc, x: step(acc, f(x))


def filtering(p):
    return lambda step: lambda acc, x: step(acc, x) if p(x) else acc


xform = mapping(lambda x: x + 1)(filtering(lambda x: x % 2 == 0)(lambda acc, x: acc + [x]))
print(reduce(xform, range(10), []))


def trampoline(f):
    def run(*args):
        result = f(*args)
        while callable(result):
            result = result()
        return result
    return run


def even(n):
    return True if n == 0 else lambda: odd(n - 1)


def odd(n):
    return False if n == 0 else lambda: even(n - 1)


print(trampoline(even)(5001), trampoline(odd)(5001))
fold_right = lambda f, z, xs: f(xs[0], fold_right(f, z, xs[1:])) if xs else z
print(fold_right(lambda a, b: f"({a} {b})", "nil", [1, 2, 3]), list(map(lambda f: f(9), [str, float, bool, lambda n: n ** .5])))
pairs = (lambda h, t: lambda pick: pick(h, t))
car, cdr = (lambda p: p(lambda h, t: h)), (lambda p: p(lambda h, t: t))
lst = pairs(1, pairs(2, None))
print(car(lst), car(cdr(lst)), cdr(cdr(lst)), (lambda f: f(f))(lambda f: "omega"))
