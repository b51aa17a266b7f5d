class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


head = None
for n in range(8000):
    head = Node(n * 3, head)
count = 0
node = head
while node is not None:
    count += 1
    node = node.rest
