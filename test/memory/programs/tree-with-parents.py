class Tree:
    def __init__(self, depth, parent=None):
        self.parent = parent
        self.children = []
        if depth > 0:
            for _ in range(3):
                self.children.append(Tree(depth - 1, self))


tree = Tree(7)
