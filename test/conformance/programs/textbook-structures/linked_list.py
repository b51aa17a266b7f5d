from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Optional, TypeVar

T = TypeVar("T")


@dataclass
class Node(Generic[T]):
    value: T
    next: Optional[Node[T]] = None


class LinkedList(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.head: Node[T] | None = None
        self.size = 0
        for item in items:
            self.append(item)

    def append(self, value: T) -> LinkedList[T]:
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            last = self.head
            while last.next:
                last = last.next
            last.next = node
        self.size += 1
        return self

    def reverse(self) -> None:
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def remove(self, value: T) -> None:
        prev, cur = None, self.head
        while cur and cur.value != value:
            prev, cur = cur, cur.next
        if cur is None:
            raise ValueError(f"{value!r} not in list")
        if prev is None:
            self.head = cur.next
        else:
            prev.next = cur.next
        self.size -= 1

    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self) -> int:
        return self.size

    def __repr__(self) -> str:
        return f"{type(self).__name__}([{', '.join(map(repr, self))}])"


lst: LinkedList[int] = LinkedList(range(5))
print(lst, len(lst), 3 in lst, sum(lst))
lst.reverse()
print(lst.append(99))
lst.remove(2)
lst.remove(4)
print(lst, list(map(str, lst)))
try:
    lst.remove(1000)
except ValueError as error:
    print("error:", error)
print(Node(1, Node(2)))
print(LinkedList.append.__annotations__)
print(LinkedList[int], Node.__parameters__)
