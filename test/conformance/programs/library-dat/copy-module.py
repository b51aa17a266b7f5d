import copy


class Node:
    def __init__(self, name, *links):
        self.name = name
        self.links = list(links)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


class Own:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        print("copy")
        return Own(self.n + 1)

    def __deepcopy__(self, memo):
        print("deepcopy", len(memo))
        return Own(self.n + 100)


class Stateful:
    def __init__(self):
        self.kept, self.dropped = [1], [2]

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Args:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self

    def __getnewargs__(self):
        return (self.x,)


class Reduced:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce__(self):
        return (Reduced, self.parts, {"extra": len(self.parts)})


class Sub(list):
    pass


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


data = {"a": [1, [2, 3]], "t": (1, [4]), "s": {5}}
shallow, deep = copy.copy(data), copy.deepcopy(data)
print(shallow == data, shallow["a"] is data["a"], deep == data, deep["a"] is data["a"], deep["t"][1] is data["t"][1])
for value in (1, "x", None, (1, 2), frozenset([1]), len, int, 3.5, range(3), b"b", Ellipsis):
    print(type(value).__name__, copy.copy(value) is value, copy.deepcopy(value) is value)
shared = [1]
twice = copy.deepcopy([shared, shared])
print(twice[0] is twice[1], twice[0] is shared)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop)
a = Node("a")
b = Node("b", a)
a.links.append(b)
c = copy.deepcopy(a)
print(c.name, c.links[0].links[0] is c, c.links[0] is b, copy.copy(a).links is a.links, type(c))
s = Slotted()
t = copy.copy(s)
u = copy.deepcopy(s)
print(t.a is s.a, u.a, u.a is s.a, hasattr(u, "b"))
print(copy.copy(Own(1)).n, copy.deepcopy(Own(1)).n)
st = copy.deepcopy(Stateful())
print(vars(st), copy.copy(Args(3)).x, vars(copy.copy(Reduced(1, [2]))))
sub = Sub([1, [2]])
sub.tag = ["t"]
v, w = copy.copy(sub), copy.deepcopy(sub)
print(type(v), v, v.tag is sub.tag, type(w), w, w.tag, w.tag is sub.tag, w[1] is sub[1])
memo = {}
copy.deepcopy([1, [2]], memo)
print(len(memo))
print(copy.deepcopy({1: bytearray(b"x")}), copy.copy(bytearray(b"y")), copy.copy({1, 2}), copy.deepcopy(ValueError("v", 1)))
attempt(lambda: copy.copy(x for x in ()))
attempt(lambda: list(copy.deepcopy(iter([1, 2]))))
import sys
attempt(lambda: copy.copy(sys))
method = copy.deepcopy(a.links.append)
print(type(method).__name__, copy.Error, issubclass(copy.Error, Exception))
