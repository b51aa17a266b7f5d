# A weak reference that goes in the same instruction as its object, but after it, is called back: locals of a call,
# items of a tuple and of a list, attributes; objects with a finalizer and without one.
import weakref


class Plain:
    def __init__(self, tag):
        self.tag = tag


class Noisy(Plain):
    def __del__(self):
        print("del", self.tag)


class Reviving(Plain):
    kept = []

    def __del__(self):
        print("reviving", self.tag)
        self.kept.append(self)


def back(what):
    return lambda ref: print("called back", what, ref() is None)


def local_after(kind):
    target = kind("local")
    ref = weakref.ref(target, back("after"))
    print(ref() is target)


def local_before(kind):
    ref = None
    target = kind("local")
    ref = weakref.ref(target, back("before"))
    print(ref() is target)


def two(kind):
    one = kind("one")
    other = kind("other")
    first = weakref.ref(one, back("first"))
    proxy = weakref.proxy(other, lambda ref: print("called back proxy"))
    second = weakref.ref(one, back("second"))
    print(first() is second(), proxy.tag)


for kind in Plain, Noisy, Reviving:
    print("==", kind.__name__)
    local_after(kind)
    local_before(kind)
    two(kind)
    pair = kind("tuple"), None
    pair = (pair[0], weakref.ref(pair[0], back("tuple")))
    del pair
    pair = [kind("list")]
    pair.append(weakref.ref(pair[0], back("list")))
    del pair
    pair = [None, kind("list 2")]
    pair[0] = weakref.ref(pair[1], back("list 2"))
    pair.clear()
    pair = {"object": kind("dict")}
    pair["ref"] = weakref.ref(pair["object"], back("dict"))
    del pair
    holder = Plain("holder")
    holder.object = kind("attribute")
    holder.ref = weakref.ref(holder.object, back("attribute"))
    del holder
    for each in Reviving.kept:
        print("kept", each.tag, weakref.getweakrefcount(each))
    Reviving.kept.clear()
