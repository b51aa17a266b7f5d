import array
import struct
import sys

print(struct.pack("<IHb", 1, 2, -3), struct.calcsize("<IHb"), struct.calcsize("@IHbq"), struct.unpack(">I", b"\0\0\1\0"))
header = struct.Struct("!4sBBH")
packed = header.pack(b"PK\x03\x04", 1, 255, 65535)
print(packed, header.size, header.unpack(packed), struct.unpack_from("B", packed, 5))
print(struct.pack(">d", 3.14).hex(), struct.unpack("<f", struct.pack("<f", 0.1))[0], struct.pack("?3x2s", True, b"abc"))
print(list(struct.iter_unpack("<h", b"\1\0\2\0\xff\xff")))
for f in (lambda: struct.pack("B", 256), lambda: struct.unpack("I", b"abc"), lambda: struct.pack("z", 1)):
    try:
        f()
    except struct.error as e:
        print("struct.error:", e)
a = array.array("i", range(5))
a.append(99)
a.extend([7, 8])
print(a, a.itemsize, a[1:3], a.index(99), a.count(7), sum(a), a.tobytes()[:8], len(a))
a.byteswap()
print(a[1], array.array("d", [1.5, 2]), array.array("u", "hé") if sys.version_info < (3, 12) else "", array.typecodes)
try:
    array.array("b", [200])
except OverflowError as e:
    print(e)
m = memoryview(bytearray(b"abcdefgh"))
m[2:4] = b"XY"
print(m.tobytes(), m[::2].tolist(), m.cast("H").shape, m.nbytes, m.readonly, bytes(m[-2:]))
b = bytearray(b"hello")
b[0] = ord("J")
b += b" world"
del b[5]
print(b, b.find(b"w"), b.upper(), b.replace(b"l", b"L"), bytes(3), bytes([65, 66]), b"a" in b, b.hex("-"))
flags = {"READ": 1, "WRITE": 2, "EXEC": 4}
mode = flags["READ"] | flags["EXEC"]
print([n for n, bit in flags.items() if mode & bit], bin(mode), mode & ~flags["READ"], f"{mode:03b}")
gray = [n ^ (n >> 1) for n in range(8)]
print([f"{g:03b}" for g in gray], bin(0b1101).count("1"), (0x1234).to_bytes(2, "big"), int.from_bytes(b"\x12\x34", "little"))
pop = lambda n: n and (n & 1) + pop(n >> 1)
print([pop(n) for n in range(16)], [n for n in range(20) if n & (n - 1) == 0], "".join(map(chr, b"bytes")))
crc = 0xFFFFFFFF
for byte in b"123456789":
    crc ^= byte
    for _ in range(8):
        crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
print(hex(crc ^ 0xFFFFFFFF))
