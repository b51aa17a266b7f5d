class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

a, b = Node(1), Node(2)
a.next, b.next = b, a
del a, b
import gc
print(gc.collect())
