"""Data structures as classes: linked list, stack, tree with operators, LRU by dict order."""


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        if index < 0:
            index += self.size
        for position, value in enumerate(self):
            if position == index:
                return value
        raise IndexError(f"no item {index}")

    def __add__(self, other):
        return LinkedList([*self, *other])

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __repr__(self):
        return f"LinkedList({list(self)})"

    def __contains__(self, value):
        return any(value == each for each in self)


a = LinkedList("abc")
print(a, a + [1], a[1], a[-1], a[1:], len(a), "b" in a, "z" in a, a == LinkedList("abc"), a != [1], list(zip(a, a.push("x"))))
try:
    a[9]
except IndexError as error:
    print(error)


class Tree:
    def __init__(self):
        self.root = None

    class Node:
        def __init__(self, key):
            self.key, self.left, self.right, self.count = key, None, None, 1

    def add(self, key):
        if self.root is None:
            self.root = self.Node(key)
            return self
        node = self.root
        while True:
            if key == node.key:
                node.count += 1
                return self
            side = "left" if key < node.key else "right"
            if getattr(node, side) is None:
                setattr(node, side, self.Node(key))
                return self
            node = getattr(node, side)

    __lshift__ = add

    def walk(self, node="root"):
        node = self.root if node == "root" else node
        if node is not None:
            yield from self.walk(node.left)
            yield node.key, node.count
            yield from self.walk(node.right)

    def __iter__(self):
        return (key for key, _ in self.walk())

    def height(self):
        def of(node):
            return 0 if node is None else 1 + max(of(node.left), of(node.right))

        return of(self.root)


tree = Tree()
for word in "the quick brown fox jumps over the lazy dog the end".split():
    tree << word
print(list(tree), dict(tree.walk())["the"], tree.height(), max(tree), Tree().height(), list(Tree()))


class LRU(dict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        del self[key]
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        if key in self:
            del self[key]
        elif len(self) >= self.size:
            del self[next(iter(self))]
        super().__setitem__(key, value)


cache = LRU(2)
cache["a"], cache["b"] = 1, 2
cache["a"]
cache["c"] = 3
print(cache, "b" in cache, cache["a"], list(cache), cache.size, cache.get("zz"))


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1] if self else None

    def __bool__(self):
        return len(self) > 1


s = Stack()
s.push(1)
print(s, s.top, bool(s), s.pop(), s.top, Stack([1, 2]) == [1, 2], bool(Stack("ab")))
