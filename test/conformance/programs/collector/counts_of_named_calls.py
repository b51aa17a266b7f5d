# What calls with `**` count: an unpacked dictionary leaves a tuple of its names until the call is over.
import functools
import gc

gc.disable()


def inner(**named):
    return gc.get_count()[0]


def plain(*items, **named):
    return gc.get_count()[0]


names = {"a": 1, "b": 2, "c": 3}
items = (1, 2)
wide = {f"k{i}": i for i in range(25)}
part = functools.partial(plain)
for _ in range(2):
    gc.collect()
    counts = [0] * 13
    counts[0] = gc.get_count()[0]
    counts[1] = inner(**names)
    counts[2] = gc.get_count()[0]
    counts[3] = plain(*items, **names)
    counts[4] = gc.get_count()[0]
    dict(**names)
    counts[5] = gc.get_count()[0]
    counts[6] = part(**names)
    counts[7] = gc.get_count()[0]
    "{a}{b}{c}".format(**names)
    counts[8] = gc.get_count()[0]
    sorted([3, 1, 2], **{"reverse": True})
    counts[9] = gc.get_count()[0]
    counts[10] = inner(**wide)
    counts[11] = gc.get_count()[0]
    dict(**wide)
    counts[12] = gc.get_count()[0]
    print(counts)
