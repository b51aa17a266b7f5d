# case: 10,000 objects that name themselves, all dropped
# counts: kept
import weakref
# before
class Node:
    def __init__(self):
        self.me = self

for _ in range(10_000): Node()
# after
class Node:
    def __init__(self):
        self.me = weakref.proxy(self)

for _ in range(10_000): Node()

# case: 10,000 objects that hold their own `__dict__`, all dropped
# counts: kept
# before
class Record:
    def __init__(self):
        self.value = 1
        self.fields = self.__dict__

for _ in range(10_000): Record()
# after (by hand)
class Record:
    def __init__(self):
        self.value = 1

for _ in range(10_000): Record()
