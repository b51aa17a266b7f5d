# An AttributeError for a deletion names the attribute only where no values lie inside the instance.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Wide:
    def __init__(self, n):
        for i in range(n):
            setattr(self, f"w{i}", i)
class Own(dict):
    pass
class Slots:
    __slots__ = ("a", "__dict__")
class Single:
    pass
class Sub(int):
    pass
class Err(Exception):
    pass
class Meta(type):
    pass
class WithMeta(metaclass=Meta):
    pass
def attempt(title, obj, name):
    try:
        delattr(obj, name)
    except AttributeError as e:
        print(title, "|", e, "|", e.name, "|", type(e.obj).__name__)
    else:
        print(title, "deleted")
attempt("plain", Point(1, 2), "z")
p = Point(1, 2)
attempt("known", p, "x")
attempt("gone", p, "x")
attempt("new", p, "q")
vars(p)
attempt("dict made", p, "x")
attempt("dict made", p, "qq")
p.__dict__ = {"k": 1}
attempt("dict set", p, "x")
attempt("dict set", p, "zz")
p = Point(1, 2)
p.__dict__[1] = 2
attempt("dict resized", p, "zzz")
p = Point(1, 2)
vars(p)["no"] = 2
attempt("dict", p, "zzz")
p = Point(1, 2)
vars(p).clear()
attempt("dict cleared", p, "x")
w = Wide(40)
attempt("wide", w, "w99")
attempt("wide", w, "w1")
attempt("wide", w, "w1")
w = Wide(30)
attempt("30", w, "w99")
attempt("30", w, "w1")
attempt("30", w, "w1")
w = Wide(29)
attempt("29", w, "w99")
for t in (Own, Slots, Single, Sub, Err, WithMeta): attempt(t.__name__, t(), "nope")
for o in (Meta, WithMeta, attempt, Point, __import__("sys"), len, 3, [], Slots.a, int, classmethod(len)):
    try: delattr(o, "nope")
    except Exception as e: print(type(e).__name__, e, getattr(e, "name", "-"))
    try: object.__delattr__(o, "nope")
    except Exception as e: print(type(e).__name__, e, getattr(e, "name", "-"))
    try: o.nope = 1; print(o.nope)
    except Exception as e: print(type(e).__name__, e, getattr(e, "name", "-"))
s = Slots()
attempt("slot", s, "a")
attempt("slots dict", s, "x")
s.b = 1
attempt("slots dict", s, "x")
attempt("slots dict", s, "b")
attempt("slots dict", s, "b")
o = Own()
o.x = 1
attempt("own", o, "y")
try: s.a
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
