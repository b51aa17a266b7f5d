# Generators hold their locals until they end, are closed or die.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def gen(name):
    local = Noisy(name)
    yield 1
    print("resumed")
    yield 2


g = gen("a")
print("not started")
next(g)
del g
print("deleted suspended")
g = gen("b")
print(list(g))
print("exhausted")
del g
g = gen("c")
next(g)
g.close()
print("closed")
g = gen(Noisy("argument"))
del g
print("never started")


def delegating():
    mine = Noisy("outer")
    yield from gen("inner")


g = delegating()
next(g)
del g
print("both gone")
for value in gen("loop"):
    break
print("after break")
total = sum(n for n in (Noisy("x"), Noisy("y")) if not print("filter", n.name) and False)
print(total)


def cleanup():
    try:
        yield
    finally:
        print("cleanup")


g = cleanup()
next(g)
g = None
print("end")
