# What augmented assignment, slices and unpacking let go of.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def __add__(self, other):
        return Noisy(self.name + "+" + other.name)

    def __iadd__(self, other):
        self.name += "&" + other.name
        return self

    def __sub__(self, other):
        return Noisy(self.name + "-" + other.name)


a = Noisy("a")
a += Noisy("b")
print(a.name)
a -= Noisy("c")
print(a.name)
a = a + Noisy("d")
print(a.name)
x = [Noisy("0"), Noisy("1"), Noisy("2")]
x[0], x[1] = x[1], x[0]
print([n.name for n in x])
x[1:] = [Noisy("3")]
print([n.name for n in x])
x += [Noisy("4")]
x[0] = x[1]
print([n.name for n in x])
x *= 2
print(len(x))
del x[::2]
print([n.name for n in x])
a, b = Noisy("p"), Noisy("q")
a, b = b, a
print(a.name, b.name)
(a, b), c = [Noisy("r"), Noisy("s")], Noisy("t")
print(a.name, b.name, c.name)
d = {"k": Noisy("u")}
d["k"] += Noisy("v")
print(d["k"].name)
d |= {"k": Noisy("w")}
print(d["k"].name)
print("end")
