# Locals die in the order of their places: parameters first, then in the order in which they are bound.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def order(p, q, *rest, k=None, **more):
    c = Noisy("c")
    b = Noisy("b")
    a = Noisy("a")
    del b
    b = Noisy("b again")
    print("return")


order(Noisy("p"), Noisy("q"), Noisy("r0"), Noisy("r1"), k=Noisy("k"), m=Noisy("m"))
print("--")


def with_cells():
    first = Noisy("first")
    second = Noisy("second")

    def inner():
        return second

    third = Noisy("third")
    print("return")
    return inner


fn = with_cells()
print("kept", fn().name)
del fn
print("--")


def early(flag):
    a = Noisy("a")
    if flag:
        return "early"
    b = Noisy("b")
    return "late"


print(early(True))
print(early(False))


def raising():
    a = Noisy("a")
    b = Noisy("b")
    raise KeyError(a.name)


try:
    raising()
except KeyError:
    print("handled")
print("after")


class Body:
    x = Noisy("class attribute")
    del x
    y = Noisy("y")


print("class made")
del Body.y
print("end")
