# Bytes of an OrderedDict: the dictionary, a table of nodes as large as its index, a node for each entry.
import gc
import sys
from collections import OrderedDict

od = OrderedDict()
last = sys.getsizeof(od)
print(last)
for number in range(400):
    od[number] = number
    size = sys.getsizeof(od)
    if size - last != 32:
        print(len(od), size)
    last = size
for number in range(0, 400, 3):
    del od[number]
print(len(od), sys.getsizeof(od))
copied = od.copy()
print(len(copied), sys.getsizeof(copied), sys.getsizeof(OrderedDict(od)), sys.getsizeof(dict(od)))
od.clear()
print(sys.getsizeof(od))
words = OrderedDict.fromkeys("the quick brown fox jumps over the lazy dog".split())
print(len(words), sys.getsizeof(words), sys.getsizeof(iter(words)), sys.getsizeof(words.items()))
words.move_to_end("the")
print(sys.getsizeof(words), sorted(type(each).__name__ for each in gc.get_referents(words)))
print(words.__sizeof__(), gc.is_tracked(OrderedDict()))


class Cache(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


cache = Cache(3)
for key in "abcab":
    cache[key] = key.upper()
cache["a"]
cache["d"] = "D"
print(cache, list(cache), sys.getsizeof(cache), cache.__dict__)
print(cache.copy.__name__, cache.pop("a"), cache.popitem(), cache)
