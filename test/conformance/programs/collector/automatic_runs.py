# Where automatic collections strike, and what they take, by generation.
import gc

gc.collect()
events = []


def watch(phase, info):
    if phase == "stop":
        events.append((step, info["generation"], info["collected"]))


gc.callbacks.append(watch)
gc.set_threshold(40, 3, 2)
step = 0
for step in range(700):
    cycle = []
    cycle.append(cycle)
gc.callbacks.remove(watch)
print(len(events))
for event in events:
    print(*event)
gc.set_threshold(40, 3, 2)
events.clear()
kept = []
gc.callbacks.append(watch)
for step in range(400):
    kept.append([step])
gc.callbacks.clear()
print([generation for _, generation, _ in events], sum(found for *_, found in events))
