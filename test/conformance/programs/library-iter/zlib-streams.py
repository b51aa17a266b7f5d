import zlib

STORED = bytes.fromhex("789caba8a03d0000401b2ee1")
print(zlib.decompress(STORED), zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"c", zlib.adler32(b"ab")))
samples = [b"", b"a", b"hello world " * 50, bytes(range(256)) * 20, b"\0" * 5000]
for data in samples:
    for level in (-1, 0, 1, 6, 9):
        packed = zlib.compress(data, level)
        assert zlib.decompress(packed) == data
    print(len(data), len(zlib.compress(data, 0)) >= len(data), len(zlib.compress(data)) < len(data) or len(data) < 20)
print(zlib.decompress(zlib.compress(b"raw", wbits=-15), -15), zlib.decompress(zlib.compress(b"gzip", wbits=31), 47))
maker = zlib.compressobj(9)
packed = maker.compress(b"abc" * 10) + maker.compress(b"def") + maker.flush()
print(zlib.decompress(packed))
reader = zlib.decompressobj()
print(reader.decompress(packed[:4]) + reader.decompress(packed[4:] + b"tail") + reader.flush(), reader.eof, reader.unused_data)
print(zlib.decompress(zlib.compress(b"hello") + b"x"), zlib.error.__module__, zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION)
for bad in (
    lambda: zlib.compress("a"),
    lambda: zlib.decompress(b"abc"),
    lambda: zlib.decompress(b""),
    lambda: zlib.decompress(b"x"),
    lambda: zlib.decompress(STORED[:-3]),
    lambda: zlib.decompress(STORED[:-1] + b"x"),
    lambda: zlib.decompress(b"x\x9c\xff\xff"),
    lambda: zlib.compress(b"", 10),
    lambda: zlib.decompressobj().decompress(b"abc"),
):
    try:
        print(bad())
    except (zlib.error, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
