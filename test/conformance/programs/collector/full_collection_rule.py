# The oldest generation waits until a quarter as many objects as it holds have joined it.
import gc

gc.collect()
gc.set_threshold(20, 2, 2)
runs = []
gc.callbacks.append(lambda phase, info: phase == "start" and runs.append(info["generation"]))
kept = []
for i in range(6000):
    kept.append({"i": [i]})
gc.callbacks.clear()
print({generation: runs.count(generation) for generation in (0, 1, 2)})
full = [at for at, generation in enumerate(runs) if generation == 2]
print(full)
