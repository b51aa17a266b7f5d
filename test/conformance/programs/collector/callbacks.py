# gc.callbacks: phases, information, errors, changes while they run.
import gc

gc.collect()
log = []


def first(phase, info):
    log.append(("first", phase, sorted(info.items())))


def second(phase, info):
    log.append(("second", phase, info["generation"]))
    if phase == "stop":
        gc.callbacks.remove(second)


gc.callbacks.extend([first, second])
a = []
a.append(a)
del a
print(gc.collect(1))
for entry in log:
    print(*entry)
log.clear()
print(gc.collect(0))
for entry in log:
    print(*entry)
gc.callbacks.clear()
print(gc.collect(), gc.callbacks, len(log))


def nested(phase, info):
    print(phase, gc.collect())


gc.callbacks.append(nested)
print(gc.collect())
gc.callbacks.clear()
