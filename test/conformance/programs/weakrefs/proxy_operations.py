# A proxy passes everything on: attributes, operators, containers, calls.
import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value})"

    def __add__(self, other):
        return Number(self.value + getattr(other, "value", other))

    __radd__ = __add__

    def __iadd__(self, other):
        self.value += getattr(other, "value", other)
        return self

    def __neg__(self):
        return Number(-self.value)

    def __abs__(self):
        return abs(self.value)

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __bool__(self):
        return self.value != 0

    def __lt__(self, other):
        return self.value < other.value

    def __eq__(self, other):
        return self.value == getattr(other, "value", other)

    def __call__(self, *args, **kwargs):
        return args, kwargs


class Box:
    def __init__(self):
        self.items = {}

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, key):
        return key in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return iter(sorted(self.items, reverse=True))

    def __bytes__(self):
        return b"box"


n = Number(5)
p = weakref.proxy(n)
print(p + 1, 1 + p, p + p, -p, abs(p), int(p), bool(p), [10, 20, 30, 40, 50, 60][p], str(p))
print(p < Number(6), p == 5, p != 5, p == p, p("x", k=1), type(p).__name__)
q = p
q += 10
print(q is n, n, p.value)
p.value = 0
print(n, bool(p), p.__class__)
p.extra = "e"
print(n.extra, hasattr(p, "missing"))
del p.extra
print(hasattr(n, "extra"))
b = Box()
v = weakref.proxy(b)
v["k"] = 1
v["j"] = 2
print(len(v), v["k"], "k" in v, "z" in v, list(v), list(reversed(v)), bytes(v), type(v).__name__)
del v["k"]
print(b.items, type(v) is Box)
for action in (lambda: hash(v), lambda: v(), lambda: v.nothing, lambda: v["q"], lambda: next(v), lambda: v + 1):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
