# A cache that forgets: a dictionary of weak references cleaned by callbacks.
import weakref


class Cache:
    def __init__(self):
        self.refs = {}

    def add(self, key, value):
        refs = self.refs

        def forget(ref, key=key):
            print("forget", key, refs[key] is ref)
            del refs[key]

        refs[key] = weakref.ref(value, forget)

    def get(self, key):
        ref = self.refs.get(key)
        return None if ref is None else ref()

    def __len__(self):
        return len(self.refs)


class Value:
    def __init__(self, name):
        self.name = name


cache = Cache()
values = [Value(name) for name in "abc"]
for value in values:
    cache.add(value.name, value)
del value
print(len(cache), cache.get("a").name, cache.get("x"))
del values[0]
print(len(cache), cache.get("a"))
values.pop()
print(sorted(cache.refs))
kept = cache.get("b")
values.clear()
print(len(cache), kept.name)
kept = None
print(len(cache))
