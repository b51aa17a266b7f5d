import gc
print(len(gc.get_stats()), sorted(gc.get_stats()[0]), gc.callbacks)
def bad(phase, info):
    raise ValueError(phase)
log = []
def good(phase, info): log.append((phase, sorted(info.items())))
gc.callbacks.append(good)
x = []; x.append(x); del x
gc.collect()
gc.collect(0)
print(log)
before = gc.get_stats()[1]["collections"]
gc.collect(1)
print(gc.get_stats()[1]["collections"] - before)
x = []
print(any(o is x for o in gc.get_objects(generation=0)), any(o is x for o in gc.get_objects(generation=2)), any(o is x for o in gc.get_objects()))
gc.collect()
print(any(o is x for o in gc.get_objects(generation=0)), any(o is x for o in gc.get_objects(generation=2)), any(o is x for o in gc.get_objects(None)))
for g in (3, -1):
    try: gc.get_objects(g)
    except ValueError as e: print(e)
def again(phase, info): log.append(gc.collect())
log.clear()
gc.callbacks[:] = [again]
print(gc.collect(), log)
gc.callbacks.clear()
