# Finalizers of a cycle run once each, in the order of the list; then everything goes.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.link = None

    def __del__(self):
        print("del", self.name, "->", self.link.name if self.link else None)


def ring(*names):
    nodes = [Node(name) for name in names]
    for left, right in zip(nodes, nodes[1:] + nodes[:1]):
        left.link = right
    return nodes


nodes = ring("a", "b", "c")
del nodes
print("collected", gc.collect())
nodes = ring("d")
del nodes
print("collected", gc.collect())
first, second = ring("e", "f")
print(gc.collect())
del first
print(gc.collect())
del second
print(gc.collect())
nodes = ring("g", "h")
nodes[0].link = None
del nodes
print("end")
