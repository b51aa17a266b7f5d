# What % takes keys from: types with items by key, not sequences alone; a deque is no mapping, its subclass with
# items of its own is one, a memoryview is one and refuses the key.
from collections import OrderedDict, UserDict, deque


class Plain(deque):
    pass


class Keyed(deque):
    def __getitem__(self, key):
        return f"item {key}"


class Items:
    def __getitem__(self, key):
        return f"own {key}"


class Text(str):
    pass


def tried(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, repr(str(error)))


VALUES = (
    deque([1]), Plain([1]), Keyed([1]), Items(), [1], (), (1, 2), OrderedDict(a=1), UserDict(a=2), {1: 2}, "s", b"s",
    bytearray(b"x"), range(3), {1}, 5, None, Text("k"), memoryview(b"x"),
)
for value in VALUES:
    print(type(value).__name__)
    for form in "%(a)s", "%(a)d %(b)s", "%d", "no", "%%":
        tried(lambda: form % value)
    for form in b"%(a)s", b"no", b"%%":
        tried(lambda: form % value)
