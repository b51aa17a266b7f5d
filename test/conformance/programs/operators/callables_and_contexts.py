"""__call__, __enter__, __exit__, unary operators, pow with three arguments, __matmul__ and abs."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Call:
    def __call__(self, a, *rest, key=None, **others):
        return a, rest, key, others


c = Call()
print(c(1), c(1, 2, key=3, z=4), c(*"ab", **{"key": 5}), callable(c), callable(Call), callable(5))
attempt(lambda: c())
attempt(lambda: Call.__call__(c, 9))
attempt(lambda: c.__call__(8))
attempt(lambda: object()())


class Nested:
    __call__ = Call()


attempt(lambda: Nested()(1))


class Manager:
    def __init__(self, name, swallow=False, fail=""):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("in enter")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == "exit":
            raise RuntimeError("in exit")
        return self.swallow


def use(*managers, error=None):
    try:
        if len(managers) == 1:
            with managers[0] as name:
                print("body", name)
                if error:
                    raise error
        else:
            with managers[0] as first, managers[1] as second:
                print("body", first, second)
                if error:
                    raise error
        print("after")
    except Exception as caught:
        print("caught", type(caught).__name__, caught, "context", repr(caught.__context__))


use(Manager("a"))
use(Manager("a"), error=ValueError("v"))
use(Manager("a", swallow=True), error=ValueError("v"))
use(Manager("a", swallow="yes"), error=KeyError("k"))
use(Manager("a"), Manager("b", swallow=True), error=ValueError("v"))
use(Manager("a", swallow=True), Manager("b", fail="enter"))
use(Manager("a"), Manager("b", fail="exit"), error=ValueError("v"))
use(Manager("a", fail="exit"))


class NoEnter:
    def __exit__(self, *args):
        pass


class NoExit:
    def __enter__(self):
        pass


use(NoEnter())
use(NoExit())
use(5)


class Unary:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"


u = Unary()
print(-u, +u, ~u, abs(u), -(-5), ~True, +True)
for action in (lambda: -object(), lambda: +"a", lambda: ~1.5, lambda: abs("x"), lambda: not u):
    attempt(action)


class Power:
    def __pow__(self, other, modulo="absent"):
        return "pow", other, modulo

    def __rpow__(self, other, modulo="absent"):
        return "rpow", other, modulo


p = Power()
print(p**2, 2**p, pow(p, 2), pow(p, 2, 3), pow(2, p))
attempt(lambda: pow(2, p, 3))
attempt(lambda: pow(2, 3, p))
attempt(lambda: pow(2, 3, object()))
attempt(lambda: pow("a", 2))


class Divides:
    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other


print(divmod(Divides(), 2), divmod(2, Divides()))
attempt(lambda: divmod(object(), 2))


class Matrix:
    def __matmul__(self, other):
        return "matmul", other

    def __rmatmul__(self, other):
        return "rmatmul", other


print(Matrix() @ 1, 1 @ Matrix())
