class Tree:
    """An unbalanced binary search tree used as a sorted mapping."""

    class _Node:
        def __init__(self, key, value):
            self.key, self.value = key, value
            self.left = self.right = None

    def __init__(self, pairs=()):
        self._root = None
        self._len = 0
        for k, v in pairs:
            self[k] = v

    def __setitem__(self, key, value):
        self._root = self._insert(self._root, key, value)

    def _insert(self, node, key, value):
        if node is None:
            self._len += 1
            return self._Node(key, value)
        if key < node.key:
            node.left = self._insert(node.left, key, value)
        elif key > node.key:
            node.right = self._insert(node.right, key, value)
        else:
            node.value = value
        return node

    def __getitem__(self, key):
        node = self._root
        while node is not None:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __len__(self):
        return self._len

    def __iter__(self):
        stack, node = [], self._root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key
            node = node.right

    def height(self, node=...):
        node = self._root if node is ... else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def levels(self):
        level = [self._root] if self._root else []
        while level:
            yield [n.key for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]


t = Tree(zip("mississippi river".replace(" ", ""), range(100)))
print(list(t), len(t), t.height())
print({k: t[k] for k in t})
print("z" in t, "m" in t)
for depth, keys in enumerate(t.levels()):
    print(depth, keys)
try:
    t["nope"]
except KeyError as e:
    print("KeyError", e, e.args)
try:
    t[5] = 1
except TypeError as e:
    print(e)
