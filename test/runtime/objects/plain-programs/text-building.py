"""Text as programs build it: joining, slicing, formatting, encoding, in loops."""
import sys

words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
text = ""
for index in range(50):
    text += chr(97 + index % 26)
print(text, len(text), text[::-7], text.find("xyz"), text.count("a"))
print("\n".join("%-8s|%8.3f|%+05d" % (word, index / 7, index) for index, word in enumerate(words[:4])))
print(" ".join(f"{value:{width}.{precision}}" for value, width, precision in [(3.14159, 10, 3), (2.71828, 8, 2)]))
print(f"{'nested ' + f'{1 + 1}'} {words[0]!r:>7} {len(words)=}")
data = "naïve café 😀".encode("utf-8")
print(data, len(data), data.decode("utf-8") == "naïve café 😀", data[2:6], list(data[:4]))
buffer = bytearray()
for byte in data:
    buffer.append(byte)
buffer[0:2] = b"NA"
del buffer[-4:]
buffer.extend(b"!?")
buffer.insert(0, 42)
print(buffer, len(buffer), buffer.pop(), buffer.pop(0), bytes(buffer).upper())
sizes = []
grown = bytearray()
for index in range(60):
    grown.append(index)
    sizes.append(sys.getsizeof(grown))
print(sizes)
while grown:
    del grown[0]
    sizes.append(sys.getsizeof(grown))
print(sizes[60:])
print([sys.getsizeof("a" * n) for n in (0, 1, 2, 7, 100)], [sys.getsizeof("é" * n) for n in (1, 2, 50)], [sys.getsizeof("中" * n) for n in (1, 2, 50)], [sys.getsizeof("😀" * n) for n in (1, 50)])
print([sys.getsizeof(10**n) for n in (0, 8, 9, 10, 18, 19, 27, 28, 100)], sys.getsizeof(-1), sys.getsizeof(1.5), sys.getsizeof(1j), sys.getsizeof(b"ab"))
a, b = "some text", "".join(["some", " ", "text"])
print(a == b, a is b, sys.intern(a) is sys.intern(b), "" is "abc"[3:], "a" * 1 is "a")
print(256 is 255 + 1, -5 is -4 - 1, True is (1 == 1), None is print(end=""))
table = str.maketrans({"a": "4", "e": "3", "o": None})
print("leet code example".translate(table), "Straße".upper(), "ΑΣ".lower(), "ǆ".title(), "ﬁn".capitalize(), "HELLO wORLD".swapcase(), "ß".casefold())
try:
    "abc\udc80".encode()
except UnicodeEncodeError as error:
    print(error, error.encoding, repr(error.object), error.start, error.end, error.reason, error.args)
try:
    b"ab\xff\xfe".decode()
except UnicodeDecodeError as error:
    print(error, error.encoding, error.object, error.start, error.end, error.reason)
print(UnicodeDecodeError("codec", b"abc", 0, 2, "why"), UnicodeEncodeError("codec", "äb", 0, 1, "why"))
