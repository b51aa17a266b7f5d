# getattr, setattr, delattr, hasattr, vars, dir, isinstance, callable
class A:
    cls = 1

    def __init__(self):
        self.x = 5

    @property
    def prop(self):
        raise AttributeError("inner")

    @property
    def bad(self):
        raise ValueError("bad")


class B(A):
    __slots__ = ("s",)


a = A()
print(
    getattr(a, "x"),
    getattr(a, "y", "d"),
    getattr(a, "prop", "d"),
    hasattr(a, "cls"),
    hasattr(a, "prop"),
    vars(a),
    "x" in dir(a),
    "cls" in dir(A),
    [n for n in dir(B()) if not n.startswith("__")],
)
setattr(a, "z", 1)
setattr(a, "odd name", 2)
delattr(a, "x")
print(
    a.__dict__,
    isinstance(a, A),
    isinstance(a, (int, (str, A))),
    isinstance(True, int),
    isinstance(1, int | str),
    issubclass(B, A),
    issubclass(bool, (str, int)),
    issubclass(int, int),
    isinstance(None, type(None)),
    isinstance(5, object),
    callable(len),
    callable(A),
    callable(a),
    callable(lambda: 0),
    callable(None),
    id(a) == id(a),
    type(a) is A,
    type(A),
    A.__name__,
)
for f in [
    lambda: a.x,
    lambda: getattr(a, "nope"),
    lambda: getattr(a, 5),
    lambda: hasattr(a, 5),
    lambda: a.bad,
    lambda: hasattr(a, "bad"),
    lambda: delattr(a, "q"),
    lambda: setattr(5, "x", 1),
    lambda: setattr(a, "prop", 1),
    lambda: vars(5),
    lambda: isinstance(1, 5),
    lambda: isinstance(1, [int]),
    lambda: issubclass(5, int),
    lambda: issubclass(int, "x"),
    lambda: getattr(a),
    lambda: isinstance(1),
    lambda: setattr(a, "x"),
    lambda: B().zz,
    lambda: object().x,
    lambda: setattr(object(), "x", 1),
    lambda: A.nope,
    lambda: (5).nope,
    lambda: None.x,
    lambda: [].push(1),
    lambda: len.x,
    lambda: delattr(A(), "prop"),
    lambda: setattr(int, "x", 1),
    lambda: "a".b.c,
    lambda: setattr(a, "__class__", int),
    lambda: setattr(a, "__dict__", 5),
    lambda: hash([]),
    lambda: hash({}),
    lambda: hash(set()),
    lambda: len(5),
    lambda: len(A()),
    lambda: callable(),
    lambda: type(1, 2),
    lambda: a(),
    lambda: id(),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
