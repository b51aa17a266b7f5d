# Methods of in-place operators called by name with operands of the wrong kind.
import array
import collections

for make in (lambda: [1], lambda: bytearray(b"a"), lambda: collections.deque([1]), lambda: array.array("i", [1]), set, dict):
    for name in ("__imul__", "__mul__", "__rmul__", "__iadd__", "__ior__", "__isub__"):
        for arg in ("q", 2, 1.5, None, [1], True, 10**30):
            value = make()
            method = getattr(value, name, None)
            if method is None:
                print(type(value).__name__, "has no", name)
                break
            try:
                print(type(value).__name__, name, repr(arg), method(arg), value)
            except Exception as error:
                print(type(value).__name__, name, repr(arg), type(error).__name__, error, value)
