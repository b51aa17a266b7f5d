# Sizes of numbers, text, bytes and small objects.
from sys import getsizeof

print(*[getsizeof(n) for n in (0, 1, -1, 2**15, 2**30 - 1, 2**30, 2**60, -(2**60), 2**100, 10**50)])
print(*[getsizeof(v) for v in (True, 1.5, 1j, None, ..., NotImplemented)])
print(*[getsizeof("x" * n) for n in range(0, 20, 3)])
print(*[getsizeof("é" * n) for n in range(0, 20, 3)])
print(*[getsizeof("ж" * n) for n in range(0, 20, 3)])
print(*[getsizeof("𝄞" * n) for n in range(0, 20, 3)])
print(*[getsizeof(b"x" * n) for n in range(0, 20, 3)])
print(*[getsizeof(bytearray(n)) for n in range(0, 20, 3)])
print(*[getsizeof(tuple(range(n))) for n in range(0, 20, 3)])
print(getsizeof(range(5)), getsizeof(range(10**30)), getsizeof(slice(1)), getsizeof(slice(1, 2, 3)))
print(getsizeof(iter([])), getsizeof(iter(())), getsizeof(iter("")), getsizeof(iter({})), getsizeof(iter(set())))
print(getsizeof(iter(range(3))), getsizeof(reversed([])), getsizeof(enumerate([])), getsizeof(zip()), getsizeof(map(str, [])))
print(getsizeof({}.keys()), getsizeof({}.values()), getsizeof({}.items()), getsizeof(filter(None, [])))


def function(a, b=1, *c, d=2, **e):
    yield a


print(getsizeof(function), getsizeof(lambda: 1), getsizeof(len), getsizeof([].append))
print(getsizeof(property()), getsizeof(staticmethod(len)), getsizeof(classmethod(len)))
print(getsizeof(Exception()), getsizeof(ValueError("x")), getsizeof(KeyError(1)), getsizeof(OSError(1, "x")))
print(getsizeof(StopIteration(1)), getsizeof(UnicodeDecodeError("utf-8", b"x", 0, 1, "r")), getsizeof(SystemExit()))
text = "abc"
text += "d"
print(getsizeof(text), getsizeof(text * 100), getsizeof("".join([text] * 3)), getsizeof(text.upper()))
