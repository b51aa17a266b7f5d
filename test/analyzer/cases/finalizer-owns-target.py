# case: 1,000 objects with a finalizer, all dropped
# counts: kept
import weakref
# What the side before has left in the registry.
weakref.finalize._registry = {}
# before
class Temporary:
    def __init__(self, number):
        self.data = [number] * 100
        weakref.finalize(self, self.remove)

    def remove(self):
        pass

for number in range(1000): Temporary(number)
# after (by hand)
class Temporary:
    def __init__(self, number):
        self.data = [number] * 100
        weakref.finalize(self, self.remove)

    @staticmethod
    def remove():
        pass

for number in range(1000): Temporary(number)
