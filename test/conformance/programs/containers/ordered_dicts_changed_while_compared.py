# versions: 3.13
# A comparison of keys that changes one of the two dicts.
from collections import OrderedDict
class Key:
    count = 0
    def __init__(self, effect): self.effect = effect
    def __hash__(self): return 1
    def __eq__(self, other):
        Key.count += 1
        if Key.count == 2:
            self.effect()
        return True
def clear(): first.clear()
def refill():
    first.clear(); first["a"] = first["b"] = "c"
def drop():
    del first[doomed]
for effect in (clear, refill, drop):
    Key.count = 0
    doomed = Key(effect)
    first = OrderedDict.fromkeys((0, doomed, 4.2))
    second = OrderedDict.fromkeys((0, Key(effect), 4.2))
    try:
        print(effect.__name__, first == second)
    except (RuntimeError, KeyError) as error:
        print(effect.__name__, type(error).__name__, error)
    print(Key.count, list(map(type, first)), len(second))
