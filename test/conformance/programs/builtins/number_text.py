# bin, oct, hex, ord, chr, int and float from text
print(
    bin(10),
    bin(-10),
    bin(0),
    oct(8),
    oct(-8),
    hex(255),
    hex(-255),
    hex(2**70),
    bin(True),
    ord("a"),
    ord("é"),
    ord("😀"),
    ord(b"a"),
    chr(97),
    chr(8364),
    chr(128512),
    ascii(chr(55296)),
    hex(id(None))[:2],
)
print(
    int("42"),
    int(" -42 "),
    int("+7"),
    int("0x1f", 16),
    int("1f", 16),
    int("0b101", 0),
    int("0o17", 0),
    int("0x1F", 0),
    int("077", 8),
    int("z", 36),
    int("1_000"),
    int("-0"),
    int(3.99),
    int(-3.99),
    int(True),
    int(b"12"),
    int("10", base=2),
    int(),
    int("９"),
    int("0", 0),
    int("00", 0),
    int(1e20),
    int("-0b11", 2),
)
print(
    float("1.5"),
    float(" 1e3 "),
    float("-inf"),
    float("nan"),
    float("Infinity"),
    float("1_0.0"),
    float(".5"),
    float("5."),
    float("1e-400"),
    float("1e400"),
    float(b"2.5"),
    float(),
    float(10**20),
    float("-0"),
    float("1E5"),
    float(True),
    float("0x1p3") if False else "",
    float.fromhex("0x1.8p1"),
    (1.5).hex(),
    float("iNf"),
    float("+nan"),
)
print(
    complex("1+2j"),
    complex("j"),
    complex("-1.5e3-2.5J"),
    complex(1, 2),
    complex("(1+2j)"),
    complex(),
    complex(1.5),
    complex("nan+infj"),
    complex(real=1, imag=-0.0),
    complex(" 3 "),
    complex(1j, 1j),
    bool(""),
    bool("0"),
    bool([]),
    bool(0.0),
    bool(0j),
    bool(None),
    bool(range(0)),
)


class I:

    def __index__(self):
        return 11

    def __int__(self):
        return 12

    def __float__(self):
        return 1.25

    def __complex__(self):
        return 1 + 1j

    def __trunc__(self):
        return 13


print(
    bin(I()),
    hex(I()),
    int(I()),
    float(I()),
    complex(I()),
    chr(I()),
    int("11", I()) if True else "",
    [0] * I() == [0] * 11,
    range(I()),
    "abcdefghijklmn"[I()],
    round(1.5, I()) if True else "",
)
for f in [
    lambda: int("a"),
    lambda: int(""),
    lambda: int(" "),
    lambda: int("1.5"),
    lambda: int("12", 1),
    lambda: int("12", 37),
    lambda: int("2", 2),
    lambda: int(5, 10),
    lambda: int(None),
    lambda: int([]),
    lambda: int("1__0"),
    lambda: int("_1"),
    lambda: int("0x", 16),
    lambda: int("01", 0),
    lambda: int(float("nan")),
    lambda: int(float("inf")),
    lambda: int("\x00"),
    lambda: int(b"\xff"),
    lambda: float("a"),
    lambda: float(""),
    lambda: float(None),
    lambda: float("1_"),
    lambda: float("1e"),
    lambda: float(1j),
    lambda: float(10**400),
    lambda: complex("1+"),
    lambda: complex("1", 2),
    lambda: complex(1, "2"),
    lambda: complex("1 + 2j"),
    lambda: complex(None),
    lambda: bin(1.5),
    lambda: hex("a"),
    lambda: ord(""),
    lambda: ord("ab"),
    lambda: ord(5),
    lambda: chr("a"),
    lambda: chr(-1),
    lambda: chr(1114112),
    lambda: chr(2**40),
    lambda: int(x=1),
    lambda: float(x=1),
    lambda: int("1" * 5000),
    lambda: str(10**5000),
    lambda: bool(1, 2),
    lambda: int(base=10),
    lambda: int(1, 2, 3),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
