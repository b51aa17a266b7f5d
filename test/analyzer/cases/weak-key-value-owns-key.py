# case: 1,000 keys with a value that holds them, all dropped
# counts: kept
import weakref

class Node:
    def __init__(self, number):
        self.data = [number] * 100

infos = weakref.WeakKeyDictionary()
# before
class Info:
    def __init__(self, owner):
        self.owner = owner

def describe(node):
    infos[node] = Info(node)

for number in range(1000): describe(Node(number))
# after (by hand)
class Info:
    def __init__(self, owner):
        self.owner = weakref.ref(owner)

def describe(node):
    infos[node] = Info(node)

for number in range(1000): describe(Node(number))
