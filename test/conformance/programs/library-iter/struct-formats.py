import struct
import sys

record = struct.pack("<4sHif", b"abcd", 7, -2, 1.5)
print(record, len(record), struct.unpack("<4sHif", record), struct.calcsize("<4sHif"))
for form in ("bhilqP", "b i", "<bhilq", "=lq", "lq", "3s0i", "b0q", "xbxh", "?e", "10s5p", "2n2N", "", ">3x2h", "bi", "ib", "qb"):
    print(repr(form), struct.calcsize(form), sys.getsizeof(struct.Struct(form)))
print(struct.pack(">l", 1), struct.pack("!HH", 1, 2), struct.pack("=lq", 1, 2), struct.pack("bi", 1, 2), struct.pack("3x2h", 1, 2))
print(struct.pack("5s", b"ab"), struct.pack("3p", b"abcdef"), struct.pack("5p", b"ab"), struct.unpack("5p", b"\xffabcd"))
print(struct.pack(">e", 1.1), struct.unpack(">e", b"\x3c\x66"), struct.pack(">d", 1), struct.unpack(">f", b"\x3f\x80\0\0"))
print(struct.unpack("?", b"\2"), struct.unpack("<q", b"\xff" * 8), struct.unpack("<Q", b"\xff" * 8), struct.unpack(">hH", b"\xff\xfe\xff\xfe"))
buffer = bytearray(12)
struct.pack_into("<hi", buffer, 4, -1, 99)
print(buffer, struct.unpack_from("<hi", buffer, 4), struct.unpack_from("<h", buffer, -8), struct.unpack_from("B", buffer=buffer, offset=6))
print(list(struct.iter_unpack("<h", b"\1\0\2\0\3\0")), struct.iter_unpack("h", b"abcd").__length_hint__())
point = struct.Struct("<ff")
print(point.format, point.size, point.unpack(point.pack(0.5, 2)), type(point.iter_unpack(b"")).__name__, list(point.iter_unpack(bytes(16))))
target = memoryview(bytearray(8))
point.pack_into(target, 0, 1, 2)
print(bytes(target), point.unpack_from(target), struct.unpack("2i", memoryview(b"\1\0\0\0\2\0\0\0")))
for bad in (
    lambda: struct.pack("z"),
    lambda: struct.pack("5"),
    lambda: struct.pack("2i", 1),
    lambda: struct.pack("i", 1, 2),
    lambda: struct.pack(),
    lambda: struct.pack(5),
    lambda: struct.pack("<n", 1),
    lambda: struct.calcsize("99999999999999999999i"),
    lambda: struct.calcsize("i\0"),
    lambda: struct.unpack("i", b"abc"),
    lambda: struct.unpack("i", 5),
    lambda: struct.unpack_from("i", b"abcdefgh", 6),
    lambda: struct.unpack_from("i", b"abcdefgh", -9),
    lambda: struct.unpack_from("i", b"abcdefgh", -2),
    lambda: struct.pack_into("i", bytearray(4), 2, 5),
    lambda: struct.pack_into("i", bytearray(4), -2, 5),
    lambda: struct.pack_into("i", bytearray(4), -9, 5),
    lambda: struct.pack_into("i", b"abcd", 0, 5),
    lambda: struct.pack_into("i"),
    lambda: struct.pack_into("i", bytearray(4)),
    lambda: struct.pack_into("i", bytearray(4), 0),
    lambda: struct.pack_into("i", bytearray(4), "x", 1),
    lambda: struct.iter_unpack("h", b"abc"),
    lambda: struct.iter_unpack("", b""),
    lambda: struct.Struct(),
    lambda: struct.Struct("hi").pack(1),
    lambda: struct.Struct("hi").unpack(b"a"),
    lambda: struct.Struct("i").unpack_from(b"abc"),
):
    try:
        print(bad())
    except (TypeError, struct.error) as error:
        print(type(error).__module__, type(error).__name__, error)
print(struct.error.__module__, struct.error.__mro__[1], struct.Struct.__name__, struct.Struct.__module__)

print(struct.Struct(b"h").format, struct.calcsize(b"<hh"))
