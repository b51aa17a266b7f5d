import sys
from array import array

numbers = array("i", [10, 20, 30])
print(numbers, len(numbers), numbers[0], numbers[-1], numbers.typecode, numbers.itemsize, sum(numbers))
numbers.append(40)
numbers.extend([50, 60])
numbers.insert(1, 15)
print(numbers, numbers.pop(), numbers.pop(0), numbers.index(30), numbers.count(20), 15 in numbers, 99 in numbers)
numbers.remove(20)
numbers.reverse()
print(numbers, numbers.tolist(), list(reversed(numbers)), sorted(numbers), [n * 2 for n in numbers])
print(numbers[1:3], numbers[::-1], numbers[::2], numbers + array("i", [1]), numbers * 2, 2 * array("b", [1]))
numbers[0] = -7
numbers[1:3] = array("i", [1, 2, 3, 4])
print(numbers)
del numbers[0], numbers[1:3]
numbers += array("i", [8, 9])
numbers *= 2
print(numbers)
numbers[::2] = array("i", [0] * len(numbers[::2]))
del numbers[::3]
print(numbers, numbers == array("i", numbers.tolist()), numbers == numbers.tolist())
for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2, 3])
    print(code, a.itemsize, a, a.tobytes().hex(), sys.getsizeof(a))
text = array("u", "héllo")
print(text, text.tounicode(), text[1], len(text), text.itemsize)
text.fromunicode("!€😀")
print(text, text.tounicode().upper())
print(array("d", [0.1, 1e300, float("inf")]), array("f", [0.1, 1.5]), array("d"), array("B", b"abc"), array("h", bytearray(4)))
print(array("i", range(5)), array("d", array("i", [1, 2])), array("i", (x * x for x in range(4))), array("l", (1, 2)))
print(array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) <= array("d", [1.0]), array("i", [2]) > array("i", [1, 5]))
print(array("d", [float("nan")]) == array("d", [float("nan")]), array("q", [2**62]) == array("Q", [2**62]))
raw = array("H", [1, 256])
raw.byteswap()
print(raw, raw.tobytes(), raw.buffer_info()[1])
raw.frombytes(b"\x01\x02")
raw.fromlist([7, 8])
print(raw, iter(raw).__next__(), type(iter(raw)).__name__, bytes(raw))
try:
    raw.fromlist([1, "x"])
except TypeError as error:
    print(error, raw)
first, *rest = array("i", [1, 2, 3])
print(first, rest, max(rest), array("i", [3, 1]) is not None, bool(array("i")))
match array("i", [1, 2]):
    case [a, b]:
        print("matched", a, b)
import copy

print(copy.copy(raw) == raw, copy.deepcopy(raw) is raw)


class Samples(array):
    def mean(self):
        return sum(self) / len(self)


s = Samples("d", [1, 2, 6])
s.label = "x"
print(s, s.mean(), s.label, type(s[:2]).__name__, type(s + s).__name__, isinstance(s, array))
