# case: 1,000 objects that register a method with atexit, all dropped
# counts: kept
import atexit, weakref
# before
class Connection:
    def __init__(self, number):
        self.data = [number] * 100
        atexit.register(self.close)

    def close(self):
        pass

for number in range(1000): Connection(number)
# after (by hand)
class Connection:
    def __init__(self, number):
        self.data = [number] * 100
        weakref.finalize(self, Connection.close)

    @staticmethod
    def close():
        pass

for number in range(1000): Connection(number)
