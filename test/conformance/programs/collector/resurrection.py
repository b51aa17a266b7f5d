# A finalizer that brings one object of the garbage back keeps all that it reaches.
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        if self.name == "b":
            saved.append(self)


saved = []
a, b, c = Node("a"), Node("b"), Node("c")
a.next, b.next, c.next = b, c, a
lonely = Node("lonely")
lonely.me = lonely
del a, b, c, lonely
print(gc.collect())
print([n.name for n in saved], saved[0].next.name, saved[0].next.next.name)
print(gc.is_finalized(saved[0]), gc.is_finalized(saved))
print(gc.collect())
saved.clear()
print(gc.collect())


class Again:
    def __del__(self):
        global kept
        print("again")
        kept = self


x = Again()
x.me = x
del x
print(gc.collect(), type(kept).__name__)
kept = None
print(gc.collect())
