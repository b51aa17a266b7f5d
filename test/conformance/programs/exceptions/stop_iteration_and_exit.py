# StopIteration and SystemExit carry a value.
for args in [(), (1,), (1, 2), ((),), (None,)]:
    s = StopIteration(*args)
    x = SystemExit(*args)
    print(s.value, s.args, repr(s), x.code, x.args, repr(x))
def gen():
    got = yield 1
    return got
g = gen()
print(next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
def delegating():
    result = yield from gen()
    print("result", result)
    return (1, 2)
d = delegating()
next(d)
try:
    d.send([3])
except StopIteration as e:
    print(e.value, e.args)
class Stop(StopIteration):
    def __init__(self, value):
        super().__init__(value * 2)
print(Stop(4).value)
class It:
    def __iter__(self):
        return self
    def __next__(self):
        raise Stop(5)
def inner():
    return (yield from It())
def outer():
    print((yield from inner()))
list(outer())
x = SystemExit(3)
x.code = "changed"
print(x.code, x.args)
del x.code
print(x.code)
