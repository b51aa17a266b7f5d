class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.next = following


head = None
for word in ["c", "b", "a"]:
    head = Node(word, head)
second = head.next
head = second
