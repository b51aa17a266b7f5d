# Keys whose hash is another one each time.
from collections import OrderedDict
from random import Random
rnd = Random(1)
class Key:
    def __hash__(self): return rnd.randrange(100000)
od = OrderedDict()
for i in range(100):
    od[Key()] = i
for f in (lambda: list(od.values()), lambda: list(od.items()), lambda: repr(od), lambda: od.copy(), lambda: od.popitem(), lambda: od.popitem(last=False), lambda: list(od), lambda: od.clear(), lambda: len(od)):
    try: print(type(f()))
    except (KeyError, RuntimeError) as e: print(type(e))
