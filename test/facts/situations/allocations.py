# What tracemalloc counts for one object: getsizeof and everything allocated with it. Every section is a program of its own.

# situation: traced/instances-of-n-attributes
import tracemalloc
results = []
for n in (0, 1, 2, 3, 5, 6, 10, 20):
    names = ["x%d" % i for i in range(n)]
    class A:
        def __init__(self):
            for name in names:
                setattr(self, name, None)
    kept = [None] * 100
    tracemalloc.start()
    for i in range(100):
        before = tracemalloc.get_traced_memory()[0]
        kept[i] = A()
        after = tracemalloc.get_traced_memory()[0]
        if i in (50, 98, 99):
            results.append(after - before)
    tracemalloc.stop()
print(*results)

# situation: traced/slotted-instances
import tracemalloc
results = []
for n in (0, 1, 2, 5):
    A = type("A", (), {"__slots__": ["x%d" % i for i in range(n)]})
    kept = [None] * 100
    tracemalloc.start()
    for i in range(100):
        before = tracemalloc.get_traced_memory()[0]
        kept[i] = A()
        after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    results.append(after - before)
print(*results)

# situation: traced/containers
import tracemalloc
def measure(make):
    kept = [None] * 200
    tracemalloc.start()
    for i in range(200):
        before = tracemalloc.get_traced_memory()[0]
        kept[i] = make()
        after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return after - before
def f(): pass
print(
    measure(lambda: []), measure(lambda: [None]), measure(lambda: [None, None, None]), measure(lambda: {}),
    measure(lambda: {"a": None}), measure(lambda: {1: None}), measure(lambda: set()), measure(lambda: {1, 2, 3}),
    measure(lambda: {1, 2, 3, 4, 5, 6}), measure(lambda: (None, [])), measure(lambda: bytearray(10)),
    measure(lambda: object()), measure(lambda: lambda: 1), measure(lambda: ValueError()),
)

# situation: traced/instance-with-dict-asked-for
import tracemalloc
class A:
    def __init__(self):
        self.a = self.b = None
kept = [A() for i in range(100)]
# No dictionary that died before is there to be taken again, but a pair is, and no name is new.
others = [{} for i in range(200)]
before = after = d = tracemalloc.get_traced_memory()[0]
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
d = kept[50].__dict__
after = tracemalloc.get_traced_memory()[0]
print(after - before)
