"""Functions bind, carry attributes, and can be put anywhere."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def free(self, *args):
    """doc of free"""
    return type(self).__name__, args


class A:
    borrowed = free
    other = free


a = A()
free.mark = "marked"
print(a.borrowed(1), A.borrowed(5), a.borrowed.mark, A.other is A.borrowed, free.__get__(7)(8))
print(free.__get__(a, A) == a.borrowed, free.__get__(a).__self__ is a, free.__get__(None, A) is free)
A.added = lambda self: self
print(a.added() is a, A.added.__name__, A.added.__qualname__, A.borrowed.__qualname__)
a.own = free
attempt(lambda: a.own())
attempt(lambda: a.own(9))
a.bound = free.__get__(a)
attempt(lambda: a.bound(3))
print(vars(free), free.__dict__ is vars(free), sorted(free.__dict__))
free.__dict__["extra"] = 2
print(free.extra)
del free.mark
attempt(lambda: free.mark)
attempt(lambda: a.borrowed.extra)


class B:
    for name in ("x", "y"):
        exec(f"def get_{name}(self): return '{name}'")
    del name
    table = {"upper": str.upper, "first": lambda self, s: s[0]}
    upper = str.upper
    measure = len
    kind = type
    make = dict
    construct = A


b = B()
print(b.get_x(), b.get_y(), b.table["upper"]("abc"), b.measure([1, 2]), b.kind(5), b.make(q=1), type(b.construct()).__name__)
attempt(lambda: b.upper())
attempt(lambda: B.upper("abc"))


class Callable:
    def __call__(self, *args):
        return args


class C:
    instance = Callable()
    nested = staticmethod(Callable())
    as_class = classmethod(Callable())


c = C()
print(c.instance(1), c.nested(2), [getattr(x, "__name__", x) for x in c.as_class(3)])


def decorate(label):
    def decorator(function):
        def wrapper(self, *args):
            return label, function(self, *args)

        wrapper.__wrapped__ = function
        wrapper.__name__ = function.__name__
        return wrapper

    return decorator


class D:
    @decorate("one")
    @decorate("two")
    def method(self, value):
        return value

    @property
    @decorate("three")
    def prop(self):
        return "value"



d = D()
print(d.method(5), d.method.__wrapped__.__name__, D.method.__name__, d.prop)
attempt(lambda: D.__dict__["method"].__get__(d, D)(6))
