from collections import OrderedDict


class LRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        try:
            self.data.move_to_end(key)
        except KeyError:
            self.misses += 1
            return default
        self.hits += 1
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            old, _ = self.data.popitem(last=False)
            print("evicted", old)

    def __repr__(self):
        return f"<LRU {dict(self.data)} {self.hits=} {self.misses=}>"


cache = LRU(3)
for k in "abcabdae":
    if cache.get(k) is None:
        cache.put(k, k.upper())
    print(cache)
od = OrderedDict.fromkeys("xyz", 0)
od["w"] = 1
od.move_to_end("w", last=False)
print(od)
print(list(reversed(od)), od == dict(od), od == OrderedDict(sorted(od.items())))
print(od.popitem(), od.pop("y"), od.pop("nope", "default"))
od |= {"q": 9}
print(od | OrderedDict(a=1), type(od.copy()).__name__)
try:
    od.move_to_end("gone")
except KeyError as e:
    print("KeyError:", e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print("KeyError:", e)
