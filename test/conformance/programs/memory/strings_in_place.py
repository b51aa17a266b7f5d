# Appending to a string that nobody else holds works in place; sizes show it.
from sys import getsizeof


def build(n, piece):
    text = ""
    sizes = []
    for _ in range(n):
        text += piece
        sizes.append(getsizeof(text))
    return sizes


print(*build(12, "ab"))
print(*build(6, "é"))
print(*build(6, "ж"))
print(*build(5, "x" * 100))


def same_object(n):
    text = "start" + str(n)
    seen = set()
    for _ in range(n):
        text += "."
        seen.add(len(text))
    return len(seen)


print(same_object(50))
a = "abc" * 3
b = a
a += "d"
print(a, b, a is b, getsizeof(a), getsizeof(b))
parts = []
for i in range(5):
    parts.append(str(i))
print(getsizeof("".join(parts)), getsizeof(",".join(parts)))
data = b""
for i in range(4):
    data += bytes([i])
print(data, getsizeof(data))
buffer = bytearray()
sizes = []
for i in range(20):
    buffer += b"xy"
    sizes.append(getsizeof(buffer))
print(*sizes)
