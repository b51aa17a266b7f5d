# Classes that cannot be made, and what metaclasses and __init_subclass__ do while one is made.
def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))


class C:
    pass


class SlotC:
    __slots__ = ("a",)


def cls1():
    class X: __slots__ = ("a",); a = 1
def cls2():
    class X(int): __slots__ = ("a",)
def cls3():
    class X: __slots__ = (1,)
def cls4():
    class X: __slots__ = ("a b",)
def cls5():
    class X(SlotC, int): __slots__ = ("q",)
def cls6():
    class X(bool): pass
def cls7():
    class A: pass
    class B(A): pass
    class X(A, B): pass
def cls8():
    class X(C, C): pass
def cls9():
    class X(1): pass
def cls10():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class B(metaclass=M2): pass
    class X(A, B): pass
def cls11():
    class X(foo=1): pass
def cls12():
    class X:
        def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw); super().__init_subclass__()
    class Y(X, a=1, b=2): pass
    class Z(X, metaclass=type, q=1): pass
    return Y.__init_subclass__.__name__
def cls13():
    class X:
        def __init_subclass__(cls): raise ValueError("no")
    class Y(X): pass
def cls14():
    class X:
        def __set_name__(self, o, n): raise ValueError("sn")
    class Y: x = X()
def cls15():
    class M(type):
        def __new__(m, n, b, ns, **k): print("new", n, k); return super().__new__(m, n, b, ns)
        def __init__(c, n, b, ns, **k): print("init", n, k); super().__init__(n, b, ns)
        def __call__(c, *a, **k): print("call", c.__name__, a, k); return super().__call__(*a, **k)
        def __prepare__(n, b, **k): print("prep", n, k); return {}
        def __instancecheck__(c, i): return True
        def __subclasscheck__(c, i): return True
        def __len__(c): return 7
        def __getattr__(c, n): return "meta " + n
        def __getitem__(c, k): return k
        def __iter__(c): return iter([1, 2])
        def __contains__(c, x): return x == 3
    class X(metaclass=M, z=1):
        def __init__(self, a=0): self.a = a
    print(X(3).a, isinstance(5, X), issubclass(int, X), len(X), X.foo, X["k"], list(X), 3 in X, 4 in X)
    return type(X).__name__
for f in (cls1, cls2, cls3, cls4, cls5, cls6, cls7, cls8, cls9, cls10, cls11, cls12, cls13, cls14, cls15): t(f)
