# What wrappers of repetition say when they are given too few or too many arguments: sq_repeat's unpack a tuple
# under an empty name, those of numbers and of concatenation count.
from array import array
from collections import deque


def tried(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, repr(str(error)))


for value in ("ab", b"ab", [1], (1,), bytearray(b"a"), deque([1]), array("b", [1]), 3, 2.5):
    for name in ("__mul__", "__rmul__", "__imul__", "__add__", "__iadd__", "__contains__"):
        method = getattr(value, name, None)
        if method is None:
            continue
        print(type(value).__name__, name)
        tried(method)
        tried(lambda: method(1, 2))
        tried(lambda: method("x", **{"key": 1}))
        tried(lambda: method(None))
        tried(lambda: getattr(type(value), name)())
        tried(lambda: getattr(type(value), name)(value))
