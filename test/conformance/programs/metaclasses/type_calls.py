"""type(name, bases, namespace): arguments and their errors."""


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type(1, 2, 3))
attempt(lambda: type(1, 2, 3, 4))
attempt(lambda: type("A", [], {}))
attempt(lambda: type("A", (), []))
attempt(lambda: type("A", (), {}, x=1))
attempt(lambda: type("A", (1,), {}))
attempt(lambda: type("A\0B", (), {}))
attempt(lambda: type("", (), {}))
attempt(lambda: type("A", (), {"__qualname__": 5}))
attempt(lambda: type("A", (), {"__qualname__": "B.A", "__module__": "m"}))
attempt(lambda: type("A", (), {"__qualname__": "B.A"}).__qualname__)
attempt(lambda: type("A", (), {"__module__": 5}))
attempt(lambda: type("A", (), {"__doc__": "text"}).__doc__)
attempt(lambda: type.__new__())
attempt(lambda: type.__new__(5))
attempt(lambda: type.__new__(int, "A", (), {}))
attempt(lambda: type.__new__(type))
attempt(lambda: type.__new__(type, "A"))
attempt(lambda: type.__init__(int))
attempt(lambda: type.__init__(int, 1, 2, 3))
attempt(lambda: type.__init__(int, 1, 2))
attempt(lambda: type(5))
attempt(lambda: type(type), )
attempt(lambda: type("A", (), {"f": lambda self: 9})().f())


class M(type):
    pass


attempt(lambda: M("X", (), {}))
attempt(lambda: M(5))
attempt(lambda: M())
attempt(lambda: M("X", (), {}, y=2))
namespace = {"a": 1}
A = type("A", (), namespace)
namespace["b"] = 2
attempt(lambda: (A.a, hasattr(A, "b"), A.__dict__["a"]))
attempt(lambda: A.__dict__.__setitem__)
attempt(lambda: type(A.__dict__))
attempt(lambda: sorted(k for k in vars(A) if k not in ("__firstlineno__", "__static_attributes__")))
attempt(lambda: type("B", (A,), {})().a)
attempt(lambda: type("B", (A, object), {}).__mro__ == type("B", (A,), {}).__mro__)


class Subdict(dict):
    pass


attempt(lambda: type("C", (), Subdict(q=1)).q)
attempt(lambda: type(type("C", (), Subdict(q=1)).__dict__))
attempt(lambda: type("S", (str,), {})("abc").upper())
attempt(lambda: type("D", (dict,), {"__missing__": lambda s, k: k * 2})()["ab"])
