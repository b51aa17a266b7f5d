# Which errors of setting and deleting attributes know the name and the object, and what is advised.
class C:
    k = 1
    def __init__(self): self.ab = 1
class T(tuple): pass
class S:
    __slots__ = "abc",
class I(int): pass
def t(label, f):
    try: f()
    except Exception as e: print(label, type(e).__name__, e, "|", getattr(e, "name", "-"), getattr(e, "obj", None) is not None)
def d(o, n): return lambda: delattr(o, n)
def s(o, n): return lambda: setattr(o, n, 1)
t("values", d(C(), "x"))
c = C(); c.__dict__
t("dict", d(c, "x"))
t("class attr", d(c, "k"))
t("class attr values", d(C(), "k"))
t("tuple", d(T(), "x"))
t("int", d(I(), "x"))
t("type", d(C, "x"))
t("slot del", d(S(), "abc"))
t("slot get", lambda: S().abc)
t("slot none", d(S(), "x"))
t("slot none set", s(S(), "x"))
t("builtin", d(1, "x"))
t("builtin set", s(1, "x"))
t("ro", s(1, "real"))
t("ro2", s(1, "__add__"))
t("ro2d", d(1, "__add__"))
t("built-in type", s(int, "x"))
t("built-in type", d(int, "x"))
t("func", d(t, "x"))
t("exc", d(ValueError(), "x"))
class P:
    @property
    def p(self): pass
t("prop", s(P(), "p")); t("prop", d(P(), "p"))
t("obj", s(object(), "p")); t("obj", d(object(), "p"))
class M(type): pass
class X(metaclass=M): pass
t("meta", d(X, "p"))
t("method", s(c.__init__, "p"))
t("method", d(c.__init__, "p"))
c = C()
c.__dict__ = {"ab": 1}
t("own dict", d(c, "x"))
c = C()
for number in range(40):
    setattr(c, f"a{number}", number)
t("many", d(c, "x"))


def last(c):
    del c.ax


c = C()
del c.ab
t("again", d(c, "ab"))
last(c)
