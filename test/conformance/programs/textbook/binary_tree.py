# A search tree with parent links: insertion, traversal, deletion, and what the links keep alive.
import gc
import sys


class Tree:
    def __init__(self, key, parent=None):
        self.key, self.parent, self.left, self.right = key, parent, None, None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key, self))
        else:
            child.insert(key)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def depth(self):
        return 1 + max((child.depth() for child in (self.left, self.right) if child), default=0)

    def find(self, key):
        node = self
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node

    def path(self):
        node, keys = self, []
        while node:
            keys.append(node.key)
            node = node.parent
        return keys[::-1]

    def levels(self):
        row = [self]
        while row:
            yield [node.key for node in row]
            row = [child for node in row for child in (node.left, node.right) if child]


root = Tree(50)
for key in [30, 70, 20, 40, 60, 80, 35, 45]:
    root.insert(key)
print(list(root), root.depth())
print(list(root.levels()))
print(root.find(45).path(), root.find(99))
print(sys.getrefcount(root), sys.getrefcount(root.left), sys.getrefcount(root.find(45)))
print(min(root), max(root), sum(root), 60 in root, [*reversed(list(root))])
gc.collect()
gc.disable()
del root
print(gc.collect())
gc.enable()


def count(node):
    return 0 if node is None else 1 + count(node[0]) + count(node[1])


def build(depth):
    return None if depth == 0 else (build(depth - 1), build(depth - 1))


print(count(build(10)), build(2))
