# A class that keeps weak references to its instances.
import gc
import weakref


class Tracked:
    instances = []

    def __init__(self, name):
        self.name = name
        self.instances.append(weakref.ref(self))

    @classmethod
    def alive(cls):
        return [ref().name for ref in cls.instances if ref() is not None]


a, b, c = Tracked("a"), Tracked("b"), Tracked("c")
print(Tracked.alive())
del b
print(Tracked.alive())
a.friend, c.friend = c, a
del a, c
print(Tracked.alive())
gc.collect()
print(Tracked.alive(), len(Tracked.instances))


class Node:
    def __init__(self, parent=None):
        self.parent = None if parent is None else weakref.ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def depth(self):
        return 0 if self.parent is None or self.parent() is None else 1 + self.parent().depth()


root = Node()
leaf = Node(Node(root))
print(leaf.depth(), len(root.children))
middle = leaf.parent()
del root
print(leaf.depth(), middle.parent())
del middle
print(leaf.parent is not None, leaf.parent(), leaf.depth())
