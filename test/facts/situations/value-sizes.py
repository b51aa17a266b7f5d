# sys.getsizeof of numbers, strings, bytes, tuples and buffers. Every section is a program of its own.

# situation: int/by-bits
from sys import getsizeof
print(getsizeof(0), *[getsizeof(1 << n) for n in range(301)])

# situation: int/negative
from sys import getsizeof
print(*[getsizeof(-(1 << n)) for n in range(101)])

# situation: int/just-below-powers
from sys import getsizeof
print(*[getsizeof((1 << n) - 1) for n in range(301)])

# situation: int/computed
from sys import getsizeof
x = 1 << 200
print(getsizeof(x - x), getsizeof(x >> 199), getsizeof(x - (x - 1)), getsizeof((x * x) >> 380), getsizeof(int("0" * 50 + "7")))

# situation: int/from-text-and-bytes
from sys import getsizeof
print(*[getsizeof(int("9" * n)) for n in range(1, 200)], getsizeof(int.from_bytes(b"\0" * 100 + b"\1", "big")))

# situation: int/products
from sys import getsizeof
x = 1
sizes = []
for i in range(1, 100):
    x *= i
    sizes.append(getsizeof(x))
print(*sizes)

# situation: int/powers
from sys import getsizeof
print(*[getsizeof(3 ** n) for n in range(200)])

# situation: value/atoms
from sys import getsizeof
print(*map(getsizeof, [None, True, False, ..., NotImplemented, 1.5, 1j, object(), range(5), slice(1)]))

# situation: value/subclasses
from sys import getsizeof
class I(int): pass
class F(float): pass
class S(str): pass
class T(tuple): pass
class B(bytes): pass
print(*map(getsizeof, [I(), I(1), I(2 ** 40), F(), S(), S("abc"), S("abc\u0400"), T(), T((1, 2)), B(), B(b"abc")]))

# situation: value/slotted-subclasses
from sys import getsizeof
class I(int): __slots__ = ()
class S(str): __slots__ = ()
class T(tuple): __slots__ = ()
print(*map(getsizeof, [I(1), S("abc"), T((1, 2))]))

# situation: str/ascii-by-length
from sys import getsizeof
print(*[getsizeof("a" * n) for n in range(101)])

# situation: str/latin1-by-length
from sys import getsizeof
print(*[getsizeof("\xe9" * n) for n in range(2, 101)])

# situation: str/ucs2-by-length
from sys import getsizeof
print(*[getsizeof("\u0416" * n) for n in range(1, 101)])

# situation: str/ucs4-by-length
from sys import getsizeof
print(*[getsizeof("\U0001f600" * n) for n in range(1, 101)])

# situation: str/mixed
from sys import getsizeof
print(*map(getsizeof, ["caf\xe9", "\u20ac5", "ok \U0001f600", "a\x7f", "a\x80", "a\xff", "a\u0100", "a\uffff", "a\U00010000"]))

# situation: str/one-latin1-character
from sys import getsizeof
print(*[getsizeof(chr(n)) for n in range(256)])

# situation: str/narrowed
from sys import getsizeof
print(getsizeof("\U0001f600abc"[1:]), getsizeof("\u0416abc".replace("\u0416", "")), getsizeof(("\xe9" + "abc")[1:3]), getsizeof("abc" + "\u0416"))

# situation: str/with-cached-utf8
from sys import getsizeof
s = "caf\xe9 cr\xe8me"
before = getsizeof(s)
compile("x", s, "exec")
print(before, getsizeof(s))

# situation: str/built
from sys import getsizeof
s = ""
sizes = []
for i in range(60):
    s += "x"
    sizes.append(getsizeof(s))
print(*sizes, getsizeof("".join(["ab"] * 50)), getsizeof(f"{s}{s}"), getsizeof("%s-%s" % (s, s)), getsizeof(str(10 ** 30)))

# situation: bytes/by-length
from sys import getsizeof
print(*[getsizeof(b"a" * n) for n in range(101)])

# situation: tuple/by-length
from sys import getsizeof
print(*[getsizeof((0,) * n) for n in range(101)])

# situation: tuple/from-generator
from sys import getsizeof
print(*[getsizeof(tuple(i for i in range(n))) for n in range(101)])

# situation: tuple/namedtuple
from sys import getsizeof
from collections import namedtuple
print(getsizeof(namedtuple("N", "a")(1)), getsizeof(namedtuple("N", "a b c")(1, 2, 3)))

# situation: bytearray/append
from sys import getsizeof
x = bytearray()
sizes = []
for i in range(1001):
    sizes.append(getsizeof(x))
    x.append(1)
print(*sizes)

# situation: bytearray/from-bytes
from sys import getsizeof
print(*[getsizeof(bytearray(b"a" * n)) for n in range(101)], *[getsizeof(bytearray(n)) for n in range(101)])

# situation: bytearray/from-iterable
from sys import getsizeof
print(*[getsizeof(bytearray([1] * n)) for n in range(101)], *[getsizeof(bytearray(iter([1] * n))) for n in range(101)])

# situation: bytearray/extend
from sys import getsizeof
sizes = []
for step in range(1, 20):
    x = bytearray()
    for i in range(30):
        x.extend(b"a" * step)
        sizes.append(getsizeof(x))
print(*sizes)

# situation: bytearray/add-in-place
from sys import getsizeof
sizes = []
for step in (1, 3, 10, 100):
    x = bytearray()
    for i in range(60):
        x += b"a" * step
        sizes.append(getsizeof(x))
print(*sizes)

# situation: bytearray/pop
from sys import getsizeof
x = bytearray(300)
sizes = []
while x:
    x.pop()
    sizes.append(getsizeof(x))
print(*sizes)

# situation: bytearray/delete-front
from sys import getsizeof
x = bytearray(300)
sizes = []
while x:
    del x[:7]
    sizes.append(getsizeof(x))
print(*sizes)

# situation: bytearray/delete-front-then-append
from sys import getsizeof
x = bytearray(100)
sizes = []
for i in range(100):
    del x[:1]
    x.append(1)
    sizes.append(getsizeof(x))
print(*sizes)

# situation: bytearray/clear
from sys import getsizeof
x = bytearray(100)
x.clear()
y = bytearray(b"abc") + bytearray(b"def")
print(getsizeof(x), getsizeof(y), getsizeof(y[:3]), getsizeof(y * 10), getsizeof(y.copy()))

# situation: array/append
from sys import getsizeof
from array import array
sizes = []
for code in "bhid":
    x = array(code)
    for i in range(301):
        sizes.append(getsizeof(x))
        x.append(1)
print(*sizes)

# situation: array/from-list
from sys import getsizeof
from array import array
print(*[getsizeof(array("i", [1] * n)) for n in range(101)], *[getsizeof(array("i", range(n))) for n in range(101)])

# situation: array/extend-and-pop
from sys import getsizeof
from array import array
x = array("i")
sizes = []
for i in range(30):
    x.extend([1, 2, 3, 4, 5])
    sizes.append(getsizeof(x))
while x:
    x.pop()
    sizes.append(getsizeof(x))
print(*sizes)

# situation: deque/append
from sys import getsizeof
from collections import deque
x = deque()
sizes = []
for i in range(1001):
    sizes.append(getsizeof(x))
    x.append(i)
print(*sizes)

# situation: deque/append-left
from sys import getsizeof
from collections import deque
x = deque()
sizes = []
for i in range(301):
    sizes.append(getsizeof(x))
    x.appendleft(i)
print(*sizes)

# situation: deque/from-range-and-maxlen
from sys import getsizeof
from collections import deque
print(*[getsizeof(deque(range(n))) for n in range(0, 301, 10)], getsizeof(deque(range(1000), maxlen=10)))

# situation: deque/popped
from sys import getsizeof
from collections import deque
x = deque(range(300))
sizes = []
while x:
    x.popleft()
    sizes.append(getsizeof(x))
x.append(1)
x.clear()
print(*sizes, getsizeof(x))

# situation: deque/rotating-queue
from sys import getsizeof
from collections import deque
x = deque(range(10))
sizes = []
for i in range(200):
    x.append(x.popleft())
    sizes.append(getsizeof(x))
print(*sizes)

# situation: mapping/defaultdict
from sys import getsizeof
from collections import defaultdict
d = defaultdict(list)
sizes = [getsizeof(d)]
for i in range(100):
    d[i]
    sizes.append(getsizeof(d))
print(*sizes)

# situation: mapping/Counter
from sys import getsizeof
from collections import Counter
print(getsizeof(Counter()), *[getsizeof(Counter(range(n))) for n in range(1, 60)], getsizeof(Counter("hello world")))

# situation: mapping/OrderedDict
from sys import getsizeof
from collections import OrderedDict
d = OrderedDict()
sizes = [getsizeof(d)]
for i in range(100):
    d[i] = i
    sizes.append(getsizeof(d))
print(*sizes)

# situation: memoryview/sizes
from sys import getsizeof
from array import array
print(getsizeof(memoryview(b"abc")), getsizeof(memoryview(array("i", [1, 2]))), getsizeof(memoryview(bytes(24)).cast("B", (2, 3, 4))))
