# The order in which containers let go of what they hold.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name


def make(*names):
    return [Noisy(name) for name in names]


x = make("l1", "l2", "l3")
del x
print("list")
x = tuple(make("t1", "t2", "t3"))
del x
print("tuple")
x = {n.name: n for n in make("d1", "d2", "d3")}
del x
print("dict")
x = dict(zip(make("k1", "k2"), make("v1", "v2")))
del x
print("dict with keys")
x = make("c1", "c2", "c3")
x.clear()
print("clear")
x = make("s1", "s2", "s3", "s4")
x[1:3] = []
print("slice")
del x
print("rest")
x = make("a1", "a2")
x += make("a3")
x *= 0
print("times zero")
x = make("p1", "p2", "p3")
x.pop()
x.pop(0)
x.remove(Noisy("p2"))
print("pop")
x = make("n1", "n2")
x = [x, make("n3")]
del x
print("nested")


class Holder:
    def __init__(self):
        self.first, self.second = make("h1", "h2")


h = Holder()
del h
print("instance")


class Slotted:
    __slots__ = ("b", "a")


s = Slotted()
s.a, s.b = make("sa", "sb")
del s
print("slots")
x = {1: Noisy("r1"), 2: Noisy("r2")}
x.update({2: Noisy("r3"), 3: Noisy("r4")})
print("update")
x = dict.fromkeys([1, 2], Noisy("f1"))
print("fromkeys")
x = None
print("end")
