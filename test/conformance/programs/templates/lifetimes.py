# versions: 3.14 3.15
# Who holds what in template strings, and when it dies.
import gc
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def __del__(self):
        print("gone", self.name)


value = Loud("value")
before = sys.getrefcount(value)
template = t"{value} twice {value!r}"
print(sys.getrefcount(value) - before)
first = template.interpolations[0]
print(first, gc.is_tracked(template), gc.is_tracked(first))
del template
print(sys.getrefcount(value) - before)
del first, value
print("dropped")

parts = iter(t"a{Loud('b')}c{Loud('d')}")
print(next(parts))
print(next(parts))
del parts
print("parts gone")

joined = t"{Loud('left')}" + t"{Loud('right')}"
print(joined.values)
del joined

cycle = [Loud("cycle")]
cycle.append(t"{cycle}")
del cycle
print("collected", gc.collect())
