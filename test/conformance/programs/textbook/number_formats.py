# Numbers to text and back: repr, rounding, bases, format specs, limits of floats.
values = [0, 1, -1, 255, 10**20, -(2**63), 0.0, -0.0, 0.1, 1 / 3, 1e16, 1e-5, 123456789.123, 1e300, 5e-324, float("inf"), float("nan")]
for v in values:
    print(repr(v), str(v), f"{v:g}", f"{v:e}", f"{v:.3f}", f"{v:10.2e}", f"{v:+}", f"{v:,.2f}", sep="|")
for v in [0, 1, -1, 42, 255, -256, 10**20]:
    print(bin(v), oct(v), hex(v), f"{v:b} {v:o} {v:x} {v:#X} {v:08d} {v:_} {v:,} {v:c}" if 0 < v < 256 else "", v.bit_length(), v.bit_count())
for x in [0.5, 1.5, 2.5, -0.5, 2.675, 1e16, 12345.6789]:
    print(round(x), round(x, 1), round(x, -2), int(x), x.is_integer(), x.as_integer_ratio(), x.hex(), x // 1, x % 1)
print(round(1234, -2), round(1250, -2), round(-1250, -2), round(5, 3), round(True), round(7, None))
print(int("ff", 16), int("0b101", 0), int(" 42 "), int("1_000"), int("-0x1F", 16), int("z", 36), int(3.99), int(-3.99), int("٣"))
print(float("1e3"), float(" -inf "), float("1_0.5"), float.fromhex("0x1.8p1"), complex("1+2j"), complex(1, -0.0))
print((1).to_bytes(2, "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True))
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, 3 * 1.1, 1e308 * 10, -1e308 * 10, 2**0.5, 10 / 3, 7 // 2, -7 // 2, 7.5 // 2, -7.5 % 2, 2**-1, 0**0)
print(1j * 1j, (1 + 2j) / (3 - 1j), abs(3 + 4j), (2 + 3j).conjugate(), (1 + 2j) ** 2, complex(0, 1) == 1j, -1j, 1 - 0j)
print(True + True, True * 3, sum([True, False, True]), ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 70, -1 >> 3, (2**70) >> 68)
print(10**30 // 7, 10**30 % 7, divmod(10**30, -7), (-(10**30)) // 7, pow(2, 1000, 10**9 + 7), pow(3, -1, 7), 3**100)
print(hash(1) == hash(1.0) == hash(True), hash(0.5), hash(2**61 - 1), hash(-1), hash(10**30), hash(float("inf")), hash(1j))
print(1 == 1.0, 1 is True, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53 + 1, 0.5 == 1 / 2, float("nan") == float("nan"), 1 < 1.5 < 2)
print(max(1, 2.0, True), min([3, 1.5]), sum([0.1] * 10), sum([1, 2.5]), sum([], 0.5), abs(-7), abs(-0.0))
for call in ["1 / 0", "1.0 // 0", "1 % 0", "0.0 % 0", "0 ** -1", "divmod(1, 0)", "10.0 ** 400", "int('x')", "int('1', 99)", "round('x')", "int(float('nan'))", "int(float('inf'))", "float('1x')", "1 << -1", "complex('x')", "pow(2, -1, 4)", "chr(2**31)", "5 // 0.0", "2 ** 'x'", "f'{3:.2d}'", "f'{3.5:d}'", "(1.5).to_bytes", "1j < 2j", "int([1])"]:
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
