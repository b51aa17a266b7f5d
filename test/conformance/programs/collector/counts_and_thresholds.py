# Counts, thresholds and switches of the collector.
import gc

gc.collect()
print(gc.isenabled(), gc.get_threshold(), gc.get_debug())
before = gc.get_count()[0]
kept = [[] for _ in range(50)]
print(gc.get_count()[0] - before)
del kept[:25]
print(gc.get_count()[0] - before)
gc.disable()
print(gc.isenabled())
more = [{} for _ in range(3000)]
print(gc.get_count()[0] > 2900, gc.get_count()[1:])
gc.enable()
gc.set_threshold(100)
print(gc.get_threshold())
gc.set_threshold(100, 5)
print(gc.get_threshold())
gc.set_threshold(700, 10, 20)
print(gc.get_threshold())
for wrong in ((), ("x",), (1, 2, 3, 4)):
    try:
        gc.set_threshold(*wrong)
    except TypeError as error:
        print(type(error).__name__)
for generation in (0, 1, 2):
    gc.collect(generation)
    print(generation, gc.get_count()[1:])
for wrong in (-1, 3):
    try:
        gc.collect(wrong)
    except ValueError as error:
        print(error)
try:
    gc.collect("0")
except TypeError as error:
    print(error)
