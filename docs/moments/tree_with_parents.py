class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


root = Tree("root")
left = Tree("left", root)
right = Tree("right", root)
del left, right
root = None
import gc
gc.collect()
