# case: 10,000 parents with one child each, all dropped
# counts: kept
import weakref
# before
class Child:
    def __init__(self, parent):
        self.parent = parent

class Parent:
    def __init__(self):
        self.child = Child(self)

for _ in range(10_000): Parent()
# after
class Child:
    def __init__(self, parent):
        self.parent = weakref.proxy(parent) if parent is not None else None

class Parent:
    def __init__(self):
        self.child = Child(self)

for _ in range(10_000): Parent()

# case: 1,000 doubly linked pairs of nodes, all dropped
# counts: kept
import weakref
# before
class Node:
    def __init__(self):
        self.next = self.prev = None

def link(a, b):
    a.next = b
    b.prev = a

for _ in range(1_000): link(Node(), Node())
# after
class Node:
    def __init__(self):
        self.next = self.prev = None

def link(a, b):
    a.next = b
    b.prev = weakref.proxy(a) if a is not None else None

for _ in range(1_000): link(Node(), Node())
