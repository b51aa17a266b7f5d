# Snapshots of tracemalloc: statistics by line, file and traceback, filters, differences, objects. Large blocks, since
# CPython has small dead objects in store.
import tracemalloc

a = b = c = d = None
here = tracemalloc.Filter(True, __file__)


def make(size):
    return bytes(size)


def outer(size):
    return make(size + 1)


def lines(snapshot, key="lineno", cumulative=False):
    for each in snapshot.filter_traces([here]).statistics(key, cumulative):
        if each.size > 2900:
            print(key, [frame.lineno for frame in each.traceback], round(each.size, -3))


tracemalloc.start(3)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
a = make(5000)
b = outer(3000)
c = [make(1000), make(1000)]
first = tracemalloc.take_snapshot()
lines(first)
lines(first, "traceback")
lines(first, "lineno", True)
by_file = [each for each in first.filter_traces([here]).statistics("filename")]
print(len(by_file), by_file[0].size // 1000, by_file[0].traceback[0].lineno)

del a
d = outer(9000)
second = tracemalloc.take_snapshot()
for each in second.filter_traces([here]).compare_to(first.filter_traces([here]), "lineno"):
    if abs(each.size_diff) > 2900:
        print(each.traceback[0].lineno, round(each.size_diff, -3), round(each.size, -3))
for each in second.filter_traces([here]).compare_to(first.filter_traces([here]), "traceback"):
    if abs(each.size_diff) > 2900:
        print([frame.lineno for frame in each.traceback], round(each.size_diff, -3))

found = tracemalloc.get_object_traceback(d)
print([frame.lineno for frame in found], found.total_nframe, len(found))
print([line.strip() for line in found.format() if not line.startswith("  File")])
print(tracemalloc.get_object_traceback(make))
only = second.filter_traces([tracemalloc.Filter(True, __file__, lineno=found[-1].lineno)])
print([(each.traceback[0].lineno, round(each.size, -3)) for each in only.statistics("lineno")])
without = second.filter_traces([tracemalloc.Filter(False, __file__)])
print(any(each.traceback[0].filename == __file__ for each in without.statistics("lineno")))
print(second.traceback_limit, tracemalloc.Filter(True, "x.py", 3, True).lineno)

tracemalloc.clear_traces()
print(tracemalloc.get_object_traceback(d), tracemalloc.get_traced_memory()[0] < 2000)
big = bytes(100_000)
current, peak = tracemalloc.get_traced_memory()
print(current // 1000, peak // 1000)
del big
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < 5000)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)
for wrong in (0, 100_000, "x"):
    try:
        tracemalloc.start(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
