# gc.DEBUG_SAVEALL keeps garbage in gc.garbage instead of taking it apart.
import gc


class A:
    pass


gc.collect()
print(gc.garbage, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.set_debug(gc.DEBUG_SAVEALL)
a = A()
a.me = a
l = []
l.append(l)
del a, l
print(gc.collect())
print(sorted(type(each).__name__ for each in gc.garbage))
print(gc.get_debug())
gc.set_debug(0)
kept = [each for each in gc.garbage if isinstance(each, A)]
print(kept[0].me is kept[0])
gc.garbage.clear()
del kept
print(gc.collect(), gc.garbage)
try:
    gc.set_debug("x")
except TypeError as error:
    print(error)
