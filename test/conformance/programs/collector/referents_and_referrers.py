# What objects refer to, and who refers to them.
import gc


class A:
    pass


class S:
    __slots__ = ("x", "y")


def names(objects):
    return sorted(type(each).__name__ for each in objects)


a = A()
a.one = [1]
a.two = (2,)
print(names(gc.get_referents(a)))
s = S()
s.x = "text"
print(names(gc.get_referents(s)))
print(names(gc.get_referents([1, "a", None])), names(gc.get_referents({"k": [1]})), names(gc.get_referents({1: "v"})))
print(gc.get_referents(), gc.get_referents(1, "a"))
print(names(gc.get_referents((1, [])), ), names(gc.get_referents({3, 4})))


def outer():
    captured = []

    def inner(default=(1, 2)):
        return captured

    return inner


fn = outer()
print(names(gc.get_referents(fn)))
print(names(gc.get_referents(fn.__closure__[0])))
target = [42]
holder = {"t": target}
other = [target]
found = [each for each in gc.get_referrers(target) if each is holder or each is other]
print(len(found), any(each is holder for each in found))
print(names(gc.get_referents(iter([1]))), names(gc.get_referents(slice(1, 2))), names(gc.get_referents(map(str, []))))
bound = a.__init__
print(names(gc.get_referents(A().__class__.__mro__)))
