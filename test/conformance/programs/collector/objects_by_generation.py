# Survivors move on by one generation at each collection.
import gc


class Marker:
    pass


def where(thing):
    return [g for g in (0, 1, 2) if any(each is thing for each in gc.get_objects(generation=g))]


gc.collect()
m = Marker()
print(where(m))
gc.collect(0)
print(where(m))
gc.collect(0)
print(where(m))
gc.collect(1)
print(where(m))
gc.collect(2)
print(where(m), any(each is m for each in gc.get_objects()))
for wrong in (-1, 3, "x"):
    try:
        gc.get_objects(generation=wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
before = [stats["collections"] for stats in gc.get_stats()]
gc.collect(0)
gc.collect(1)
gc.collect()
print([stats["collections"] - old for stats, old in zip(gc.get_stats(), before)])
print([sorted(stats) for stats in gc.get_stats()][0])
