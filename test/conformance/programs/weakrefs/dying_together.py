import weakref
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A{self.n}"
def cb(name):
    def call(ref):
        print("callback", name, ref() is None)
    return call
# Objects that die together and hold weak references with callbacks to each other.
a, b = A(1), A(2)
a.ref = weakref.ref(b, cb("a of b"))
b.ref = weakref.ref(a, cb("b of a"))
l = [a, b]
del a, b
del l
print("--")
a, b = A(1), A(2)
a.ref = weakref.ref(b, cb("a of b"))
l = [a, b]
del a, b
l.clear()
print("--")
a, b = A(1), A(2)
b.ref = weakref.ref(a, cb("b of a"))
l = [a, b]
del a, b
l.clear()
print("--")
class B(A):
    def __del__(self): print("del", self.n)
a, b = B(1), B(2)
a.ref = weakref.ref(b, cb("a of b"))
b.ref = weakref.ref(a, cb("b of a"))
l = [a, b]
del a, b
del l
print("--")
a, b = B(1), B(2)
b.ref = weakref.ref(a, cb("b of a"))
l = (a, b)
del a, b
del l
print("--")
a, b = B(1), B(2)
a.ref = weakref.ref(b, cb("a of b"))
l = (a, b)
del a, b
del l
print("--")
def f():
    x = B(1); y = B(2)
    x.r = weakref.ref(y, cb("x of y"))
    y.r = weakref.ref(x, cb("y of x"))
f()
print("--")
def f():
    x = A(1); y = A(2)
    x.r = weakref.ref(y, cb("x of y"))
    y.r = weakref.ref(x, cb("y of x"))
f()
print("--")
d = {}
d["x"] = A(1); d["y"] = A(2)
d["x"].r = weakref.ref(d["y"], cb("x of y"))
d["y"].r = weakref.ref(d["x"], cb("y of x"))
d.clear()
print("--")
s = {A(1), A(2)}
x, y = s
x.r = weakref.ref(y, cb("x of y")); y.r = weakref.ref(x, cb("y of x"))
del x, y
s = None
print("--")
class Node:
    def __init__(self, n): self.n = n; self.child = None
root = Node(1); root.child = Node(2); root.child.child = Node(3)
root.child.up = weakref.ref(root, cb("child of root"))
root.child.child.up = weakref.ref(root.child, cb("grandchild of child"))
root.down = weakref.ref(root.child, cb("root of child"))
del root
print("--")
x = A(1)
r = weakref.ref(x, cb("r"))
holder = [r, x]
del r, x
holder.clear()
print("--")
x = A(1)
r = weakref.ref(x, cb("r"))
holder = [x, r]
del r, x
holder.clear()
print("--")
x = B(1)
holder = [x, weakref.ref(x, cb("r"))]
del x
holder.clear()
print("--")
x = B(1)
holder = [weakref.ref(x, cb("r")), x]
del x
holder.clear()
print("--")
x = A(1); y = A(2)
holder = [x, weakref.ref(y, cb("ry")), y, weakref.ref(x, cb("rx"))]
del x, y
del holder
