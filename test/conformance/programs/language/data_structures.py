# Stacks, queues, linked lists and trees as classes
class Stack:

    def __init__(self):
        self._i = []

    def push(self, x):
        self._i.append(x)
        return self

    def pop(self):
        if not self._i:
            raise IndexError("pop from empty stack")
        return self._i.pop()

    def __len__(self):
        return len(self._i)

    def __repr__(self):
        return f"Stack({self._i})"


class Node:

    def __init__(self, v, n=None):
        self.v, self.n = (v, n)


class LL:

    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)):
            self.head = Node(x, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n.v
            n = n.n

    def reverse(self):
        p, c = (None, self.head)
        while c:
            c.n, p, c = (p, c, c.n)
        self.head = p


class Tree:

    def __init__(self):
        self.r = None

    def add(self, v):
        if not self.r:
            self.r = [v, None, None]
            return
        n = self.r
        while True:
            i = 1 if v < n[0] else 2
            if n[i] is None:
                n[i] = [v, None, None]
                return
            n = n[i]

    def walk(self, n="root"):
        if n == "root":
            n = self.r
        if n:
            yield from self.walk(n[1])
            yield n[0]
            yield from self.walk(n[2])


data = [5, 2, 9, 1, 5, 6, -3, 0]
s = Stack().push(1).push(2)
print(s, len(s), s.pop(), bool(s), s.pop(), bool(s))
try:
    s.pop()
except IndexError as e:
    print("error:", e)
l = LL("abc")
l.reverse()
print(list(l), "b" in l, *l)
t = Tree()
for x in data:
    t.add(x)
print(list(t.walk()), t.r)


class Queue:

    def __init__(self):
        self.a, self.b = ([], [])

    def put(self, x):
        self.a.append(x)

    def get(self):
        if not self.b:
            while self.a:
                self.b.append(self.a.pop())
        return self.b.pop()


q = Queue()
for i in range(3):
    q.put(i)
print(q.get(), q.get(), q.put(9), q.get(), q.get())
