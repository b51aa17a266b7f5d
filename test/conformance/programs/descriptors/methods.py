"""Method objects: identity, equality, hash, attributes, binding anything callable."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def m(self, x=1):
        """doc of m"""
        return self.name, x

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"A({self.name})"

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


a, b = A("a"), A("b")
print(a.m(), a.m(2), A.m(b), a.m.__self__, a.m.__func__ is A.m, a.m.__name__, a.m.__qualname__, a.m.__doc__)
print(a.m == a.m, a.m is a.m, a.m == b.m, a == b, hash(a.m) == hash(a.m), len({a.m, a.m, b.m}))
print(a.m, A.m.__get__(b), type(a.m), callable(a.m), bool(a.m))
Method = type(a.m)
attempt(lambda: Method(len, "abc")())
attempt(lambda: Method(A.m, a)(x=5))
attempt(lambda: Method(5, a))
attempt(lambda: Method(len, None))
attempt(lambda: Method(len))
attempt(lambda: a.m.attribute)
attempt(lambda: setattr(a.m, "__doc__", "x"))
attempt(lambda: a.m < b.m)
A.m.attribute = "on the function"
attempt(lambda: (a.m.attribute, a.m.__dict__, a.m.__defaults__, a.m.__code__ is A.m.__code__))
attempt(lambda: a.m.__call__(3))
attempt(lambda: a.m.__get__(b) == a.m)
attempt(lambda: Method(a.m, b)(3))
attempt(lambda: Method(Method(lambda *args: args, 1), 2)(3))
attempt(lambda: Method(A, "made"))
attempt(lambda: Method(A, "made")())


class CallableThing:
    def __call__(self, *args):
        return args


class C:
    thing = CallableThing()
    builtin = len
    lambda_ = lambda self, y: (type(self).__name__, y)
    cls = int

    def replaced(self):
        return "class"


c = C()
print(c.thing(1), c.builtin([1, 2]), c.lambda_(3), c.cls("4"))
c.replaced = lambda: "instance"
print(c.replaced(), C.replaced(c))
C.added = lambda self: "added later"
print(c.added())
bound = c.added
C.added = lambda self: "changed"
print(bound(), c.added())
del C.added
attempt(lambda: c.added())
attempt(lambda: A.m())
attempt(lambda: a.m(1, 2, 3))
print([].append == [].append, str.upper == str.upper, "a".upper == "a".upper)
items = []
print(items.append == items.append, items.append.__self__ is items, items.append.__name__, items.append.__qualname__)
print(str.join(",", "ab"), list.__len__([1]), dict.get({1: 2}, 1), int.__add__(1, 2), (5).__add__(6))
for call in (
    lambda: str.join(5, "a"),
    lambda: str.join(),
    lambda: int.__add__("a", 1),
    lambda: int.__add__(),
    lambda: (1).__add__(),
    lambda: (1).__add__(1, 2),
    lambda: (1).__add__(x=1),
    lambda: [].append(),
    lambda: [].append(x=1),
    lambda: list.append.__get__({}),
):
    attempt(call)
