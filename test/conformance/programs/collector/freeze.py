# Frozen objects are looked at by no collection until they are unfrozen.
import gc


class A:
    pass


gc.collect()
gc.unfreeze()
print(gc.get_freeze_count())
a = A()
a.me = a
gc.freeze()
frozen = gc.get_freeze_count()
print(frozen > 0, len(gc.get_objects()) < frozen)
del a
print(gc.collect())
b = A()
b.me = b
del b
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.collect())
