# A singly linked list with the usual operations, and a stack and a queue on top of it.
class Node:
    def __init__(self, data, next=None):
        self.data = data
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, data):
        self.head = Node(data, self.head)
        self._size += 1

    def append(self, data):
        if self.head is None:
            self.push(data)
            return
        node = self.head
        while node.next:
            node = node.next
        node.next = Node(data)
        self._size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        node, self.head = self.head, self.head.next
        self._size -= 1
        return node.data

    def remove(self, value):
        previous, node = None, self.head
        while node is not None:
            if node.data == value:
                if previous is None:
                    self.head = node.next
                else:
                    previous.next = node.next
                self._size -= 1
                return
            previous, node = node, node.next
        raise ValueError(f"{value!r} is not in the list")

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.data
            node = node.next

    def __len__(self):
        return self._size

    def __contains__(self, value):
        return any(value == item for item in self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        if index < 0:
            index += self._size
        for position, item in enumerate(self):
            if position == index:
                return item
        raise IndexError(index)

    def __repr__(self):
        return " -> ".join([str(item) for item in self] + ["None"])

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)


numbers = LinkedList([3, 1, 4, 1, 5])
print(numbers, len(numbers), 4 in numbers, 9 in numbers)
numbers.append(9)
numbers.push(0)
numbers.remove(1)
print(numbers, numbers[0], numbers[-1], numbers[1:4])
numbers.reverse()
print(numbers, list(numbers)[:2], sum(numbers), max(numbers), sorted(numbers))
for bad in (lambda: numbers.remove(77), lambda: numbers[99], lambda: LinkedList().pop()):
    try:
        bad()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
while numbers:
    print(numbers.pop(), end=" ")
print()
print(LinkedList("abc") == LinkedList(["a", "b", "c"]), LinkedList() != LinkedList([1]), bool(LinkedList()))
first, *middle, last = LinkedList(range(5))
print(first, middle, last)
print(*LinkedList("xyz"), sep="-")
