"""__slots__ in every form."""


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    __slots__ = ("b", "a")


class B(A):
    __slots__ = "c"


class C(B):
    pass


class D:
    __slots__ = {"x": "documented", "y": None}


class E:
    __slots__ = iter(["p", "q"])


class F:
    __slots__ = ["m", "__dict__"]


class G:
    __slots__ = ("__weakref__", "n")


class H(F, G):
    pass


class Private:
    __slots__ = ("__hidden", "__kept__", "_one")

    def __init__(self):
        self.__hidden = 1


a = A()
attempt(lambda: a.a)
attempt(lambda: setattr(a, "a", 1))
attempt(lambda: a.a)
attempt(lambda: setattr(a, "z", 1))
attempt(lambda: a.__dict__)
attempt(lambda: delattr(a, "a"))
attempt(lambda: delattr(a, "a"))
attempt(lambda: delattr(a, "z"))
b = B()
b.a, b.b, b.c = 1, 2, 3
attempt(lambda: (b.a, b.b, b.c, hasattr(b, "__dict__")))
c = C()
c.a, c.new = 1, 2
attempt(lambda: (c.a, c.__dict__))
attempt(lambda: (D.__slots__, D.x, D().y))
attempt(lambda: (list(E.__slots__), sorted(k for k in vars(E) if len(k) == 1)))
f = F()
f.m, f.o = 1, 2
attempt(lambda: (f.m, f.__dict__, hasattr(f, "__weakref__")))
attempt(lambda: (hasattr(G(), "__weakref__"), hasattr(G(), "__dict__")))
attempt(lambda: H())
attempt(lambda: sorted(k for k in vars(Private) if k.startswith("_")))
attempt(lambda: Private()._Private__hidden)
attempt(lambda: type("X", (), {"__slots__": ["a"], "a": 1}))
attempt(lambda: type("X", (), {"__slots__": ["1a"]}))
attempt(lambda: type("X", (), {"__slots__": [""]}))
attempt(lambda: type("X", (), {"__slots__": [5]}))
attempt(lambda: type("X", (), {"__slots__": 5}))
attempt(lambda: type("X", (int,), {"__slots__": ["a"]}))
attempt(lambda: type("X", (int,), {"__slots__": []}))
attempt(lambda: type("X", (tuple,), {"__slots__": "a"}))
attempt(lambda: type("X", (C,), {"__slots__": ["__dict__"]}))
attempt(lambda: type("X", (), {"__slots__": ["__dict__", "__dict__"]}))
attempt(lambda: type("X", (), {"__slots__": ["__weakref__", "__weakref__"]}))
attempt(lambda: type("X", (list,), {"__slots__": ["extra"]})([1, 2]))
attempt(lambda: type("X", (A, F), {}))
attempt(lambda: type("X", (A, D), {}))
attempt(lambda: type("X", (A, object), {"__slots__": ()}).__slots__)
attempt(lambda: type("X", (), {"__slots__": ("a", "a")}).a)
attempt(lambda: type("X", (), {"__slots__": ("a", "__qualname__")}))
attempt(lambda: type("X", (), {"__slots__": "ab"})().ab)
attempt(lambda: A.a.__get__(a, A))
attempt(lambda: A.a.__set__(B(), 5))
attempt(lambda: A.a.__set__(5, 5))
attempt(lambda: (A.a, type(A.a), A.a.__name__, A.a.__objclass__))
attempt(lambda: setattr(A.a, "x", 1))
