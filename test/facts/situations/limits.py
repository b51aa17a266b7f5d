# Numbers that an interpreter tells about itself. Every section is a program of its own.

# situation: limit/int-digits
import sys
print(sys.int_info.bits_per_digit, sys.int_info.sizeof_digit)

# situation: limit/hash
import sys
h = sys.hash_info
print(h.width, h.modulus, h.inf, h.nan, h.imag, h.algorithm, h.hash_bits, h.seed_bits, h.cutoff)

# situation: limit/hashes-with-seed-0
print(hash("a"), hash("abc"), hash(b"abc"), hash(""), hash((1, 2, 3)), hash(1.5), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(1j), hash(frozenset([1, 2])))

# situation: limit/hashes-of-tuples
print(hash(()), hash((1,)), hash(((), ())), hash((1, (2, 3))), hash((0.5, -2)))

# situation: limit/set-order
print(*{"apple", "banana", "cherry", "date", "elderberry"}, *{5, 3, 1000, -1, 8, 16}, *{1.5, 2.5, None is None})

# situation: limit/recursion
import sys
print(sys.getrecursionlimit(), sys.maxsize, sys.float_info.max, sys.maxunicode)

# situation: limit/none-hash
print(hash(None) == hash(None), hash(True), hash(False))

# situation: limit/allocator
import os, re, sys
reader, writer = os.pipe()
saved = os.dup(2)
os.dup2(writer, 2)
sys._debugmallocstats()
os.dup2(saved, 2)
os.close(writer)
text = b""
while True:
    part = os.read(reader, 65536)
    text += part
    if len(part) < 65536:
        break
text = text.decode()
print(*re.search(r"Small block threshold = (\d+), in (\d+) size classes", text).groups())
print(re.search(r"unused pools \* (\d+) bytes", text).group(1), re.search(r"arenas \* (\d+) bytes/arena", text).group(1))
