import copy
import sys


class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"P({self.x}, {self.y})"


class Q(P):
    pass


class Graph:
    def __init__(self):
        self.nodes = {}

    def link(self, a, b):
        self.nodes.setdefault(a, []).append(self.nodes.setdefault(b, []))

    def __copy__(self):
        print("shallow")
        g = type(self)()
        g.nodes = dict(self.nodes)
        return g


p = P(1, [2, 3])
q = copy.copy(p)
r = copy.deepcopy(p)
q.y.append(4)
print(p, q, r, p.y is q.y, r.y is p.y)
try:
    p.z = 1
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
qq = Q(5, 6)
qq.extra = "yes"
print(vars(qq), Q.__slots__, hasattr(p, "__dict__"), P.x)
g = Graph()
g.link("a", "b")
g.link("b", "a")
h, k = copy.copy(g), copy.deepcopy(g)
print(h.nodes["a"] is g.nodes["a"], k.nodes["a"] is g.nodes["a"], k.nodes["a"][0] is k.nodes["b"])
lst = [1]
lst.append(lst)
dup = copy.deepcopy(lst)
print(lst, dup, dup[1] is dup)


class Money:
    def __init__(self, n):
        self.n = n

    def __deepcopy__(self, memo):
        print("deep", self.n, len(memo) > 0)
        return Money(self.n * 10)

    def __eq__(self, o):
        return self.n == o.n

    def __hash__(self):
        return hash(self.n)


wallet = [Money(1), Money(2)]
print([m.n for m in copy.deepcopy(wallet)], copy.copy(wallet)[0] is wallet[0])
a = [[0] * 3] * 2
a[0][0] = 1
b = [[0] * 3 for _ in range(2)]
b[0][0] = 1
print(a, b, copy.copy("s") is copy.copy("s"), copy.deepcopy((1, 2)) == (1, 2), copy.copy({1, 2}), copy.deepcopy({"a": {"b": [1]}}))
print(sys.getsizeof(P(1, 2)), P(1, 2) == P(1, 2), Money(3) in {Money(3): 1}, P.__doc__, Graph.__name__)
