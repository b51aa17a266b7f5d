# A singly linked list with the protocols of a sequence.
import sys


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.size = 0
        for value in values:
            self.append(value)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            last = self.head
            while last.next is not None:
                last = last.next
            last.next = node
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
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
        raise IndexError(f"list index {index} out of range")

    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})"

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __add__(self, other):
        return LinkedList([*self, *other])

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def remove(self, value):
        before, node = None, self.head
        while node and node.value != value:
            before, node = node, node.next
        if node is None:
            raise ValueError(f"{value!r} not in list")
        if before is None:
            self.head = node.next
        else:
            before.next = node.next
        self.size -= 1


items = LinkedList("abcde")
print(items, len(items), items[0], items[-1], items[1:4], "c" in items)
items.reverse()
print(items, list(zip(items, range(3))), items == LinkedList("edcba"), items != LinkedList("x"))
items.remove("c")
items.remove("e")
print(items + LinkedList([1, 2]), sum(1 for _ in items), bool(items), bool(LinkedList()))
for wrong in [lambda: items[10], lambda: items.remove("z")]:
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
first, *middle, last = LinkedList(range(6))
print(first, middle, last, max(LinkedList([3, 9, 2])))
node = Node(1, Node(2))
print(sys.getsizeof(node), sys.getrefcount(node), sys.getrefcount(node.next))
try:
    node.color = "red"
except AttributeError as error:
    print(error)
try:
    print({LinkedList(): 1})
except TypeError as error:
    print(error)
