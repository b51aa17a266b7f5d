# Classes that died with the keys their instances shared; names made later lie where those keys were.
import gc


def litter(n):
    class Local:
        def __init__(self):
            for i in range(n):
                setattr(self, f"local_{n}_{i}", i)

    return [Local(), Local()]


for n in range(1, 12):
    made = litter(n)
    print(n, [len(vars(each)) for each in made])
    del made
print(gc.collect())
names = [f"name_{i}" for i in range(200)]
for name in names[:20]:
    globals()[name] = name
print(len(names), name_7)
del names
missing
