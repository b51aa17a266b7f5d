# Shallow copies share what they hold.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


a = [Noisy("shared")]
b = a[:]
c = list(a)
d = a + []
e = a * 2
print(sys.getrefcount(a[0]))
del a, b, c
print(sys.getrefcount(d[0]))
del d
e.pop()
print("one left")
e.pop()
print("none")
d = {"k": Noisy("value")}
copies = [d.copy(), dict(d), {**d}, d | {}]
d.clear()
print(sys.getrefcount(copies[0]["k"]))
copies.clear()
t = (Noisy("in tuple"),)
u = t + ()
v = t * 2
print(u is t, sys.getrefcount(t[0]))
del t, u
print("still")
del v
s = {Noisy("in set")}
z = s.copy()
s.clear()
print("cleared", len(z))
z.pop()
print("popped")
row = [[Noisy("row")]] * 3
row[0].clear()
print(row)
