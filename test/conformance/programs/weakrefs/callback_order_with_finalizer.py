# `__del__` runs before weak references are cleared; attributes die after the callbacks.
import weakref


class Leaf:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, ref_of[self.name]() is None)


class Branch(Leaf):
    def __init__(self, name, *leaves):
        super().__init__(name)
        self.leaves = leaves


def watch(thing):
    name = thing.name
    ref_of[name] = weakref.ref(thing, lambda r: print("gone", name))
    return thing


ref_of = {}
tree = watch(Branch("tree", watch(Leaf("left")), watch(Branch("right", watch(Leaf("deep"))))))
print("made")
del tree
print("deleted")
print({name: ref() for name, ref in ref_of.items()})


class Plain:
    pass


def chain(n):
    head = None
    refs = []
    for i in range(n):
        node = Plain()
        node.next = head
        refs.append(weakref.ref(node, lambda r, i=i: order.append(i)))
        head = node
    return head, refs


order = []
head, refs = chain(6)
del head
print(order)
