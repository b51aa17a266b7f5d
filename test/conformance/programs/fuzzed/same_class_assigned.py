# A class assigned to an instance of it makes its dictionary; finalizers that revive.
import gc
gc.collect(); gc.disable()
class Plain:
    def __init__(self, tag): self.tag = tag
class Noisy(Plain):
    __slots__ = ('tag', 'other')
class Reviving(Plain):
    def __del__(self):
        revived.append(self)
revived = []
n2 = Reviving(2)
n2.pair = (n2, n2)
n2.__class__ = type(n2)
del n2
print(gc.collect(), len(revived), gc.collect())
revived.clear()
print(gc.collect(), len(gc.garbage))
revived = []
n2 = Reviving(2)
n2.pair = [n2, n2]
del n2
print(gc.collect(), len(revived), gc.collect())
revived.clear()
print(gc.collect(), len(gc.garbage))
n2 = Reviving(2)
n2.pair = (n2, n2)
del n2
print(gc.collect(), len(revived), gc.collect())
revived.clear()
print(gc.collect(), len(gc.garbage))
