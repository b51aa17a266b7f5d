import binascii

for n in range(9):
    data = bytes(range(250 - n, 250))
    text = binascii.b2a_base64(data)
    print(text, binascii.a2b_base64(text) == data, binascii.hexlify(data), binascii.unhexlify(data.hex()) == data)
print(binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64("Y W J j\n"), binascii.a2b_base64(bytearray(b"YWJj")))
print(binascii.hexlify(b"abcdef", "-", 2), binascii.hexlify(b"abc", b":"), binascii.b2a_hex(memoryview(b"xy")), binascii.a2b_hex("4A4b"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.crc32(b"a", -1))
print(binascii.Error.__mro__[1].__name__, binascii.Incomplete.__mro__[1].__name__)
for bad in (
    lambda: binascii.a2b_base64("YQ"),
    lambda: binascii.a2b_base64("Y"),
    lambda: binascii.a2b_base64("A" * 5),
    lambda: binascii.a2b_base64("\xe9"),
    lambda: binascii.a2b_base64(5),
    lambda: binascii.b2a_base64("a"),
    lambda: binascii.unhexlify("abc"),
    lambda: binascii.unhexlify("zz"),
    lambda: binascii.unhexlify(5),
    lambda: binascii.hexlify("a"),
    lambda: binascii.crc32("a"),
):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
