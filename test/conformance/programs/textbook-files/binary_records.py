"""Records of fixed size in a binary file, an index over them, checksums and compression."""
import binascii
import io
import struct
import zlib
from array import array
from collections import namedtuple

RECORD = struct.Struct("<H10sfB")
Measure = namedtuple("Measure", "id name value flags")

MEASURES = [Measure(1, b"north", 12.5, 0b01), Measure(2, b"south", -3.25, 0b11), Measure(900, b"a long name", 0.1, 0)]

file = io.BytesIO()
for measure in MEASURES:
    file.write(RECORD.pack(*measure))
print(RECORD.size, file.tell(), file.getvalue()[: RECORD.size].hex(" "))


def read(number):
    file.seek(number * RECORD.size)
    found = Measure._make(RECORD.unpack(file.read(RECORD.size)))
    return found._replace(name=found.name.rstrip(b"\0").decode())


for number in range(3):
    print(read(number))
file.seek(RECORD.size + RECORD.size - 1)
file.write(b"\x80")
print([m.flags for m in map(Measure._make, RECORD.iter_unpack(file.getvalue()))])
for action in (lambda: RECORD.pack(70000, b"", 0, 0), lambda: RECORD.unpack(b"short"), lambda: struct.pack("z", 1)):
    try:
        action()
    except struct.error as error:
        print(error)

print(struct.pack(">i4sh", 1, b"RIFF", -2), struct.unpack("!2I", bytes(range(8))), struct.calcsize("@bi"))
data = file.getvalue() * 20
packed = zlib.compress(data, 9)
print(len(data), len(packed) < len(data) // 5, zlib.decompress(packed) == data)
print(f"{zlib.crc32(data):08x} {binascii.crc32(b'check'):08x} {zlib.adler32(b'Wikipedia'):08x}")
numbers = array("h", [1, -2, 300])
numbers.byteswap()
print(numbers.tobytes(), numbers.itemsize, array("h", numbers.tobytes()) == numbers)
view = memoryview(bytearray(struct.pack("<4I", 1, 2, 3, 4))).cast("I")
view[2] = 99
print(view.tolist(), view.nbytes, bytes(view[1:3]))
print(binascii.hexlify(b"\x00\xffabc", "-"), binascii.unhexlify("deadbeef"))
