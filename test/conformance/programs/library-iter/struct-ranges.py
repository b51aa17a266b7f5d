import struct

VALUES = (-1, 127, 2**8, 2**16, 2**32, 2**64, -(2**7) - 1, -(2**15) - 1, -(2**31) - 1, -(2**63) - 1, "a", 1.5)
for prefix in ("@", "<", ">"):
    for code in "bBhHiIlLqQnNP":
        for value in VALUES:
            try:
                print(prefix + code, value, struct.pack(prefix + code, value).hex())
            except struct.error as error:
                print(prefix + code, value, error)
for code in "cspefd?":
    for value in (b"a", b"ab", bytearray(b"z"), "a", 5, 1.5, 1e300, 70000.0, float("inf"), float("nan"), None, []):
        try:
            print(code, value, struct.pack("<" + code, value))
        except (struct.error, OverflowError) as error:
            print(code, value, type(error).__name__, error)


class Five:
    def __index__(self):
        return 5


print(struct.pack("<2h", Five(), True))
