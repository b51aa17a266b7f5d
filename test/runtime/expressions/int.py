from _samples import any_int, emit, rng

cases = []
BINARY = ["+", "-", "*", "//", "%", "&", "|", "^", "/"]
SIZES = [4, 12, 29, 30, 31, 32, 33, 45, 52, 53, 54, 60, 64, 90, 200]


def sized():
    bits = rng.choice(SIZES)
    value = rng.getrandbits(bits)
    if rng.randrange(3) == 0:
        value |= 1 << (bits - 1)
    return -value if rng.randrange(2) else value


for _ in range(1600):
    cases.append("%d %s %d" % (sized(), rng.choice(BINARY), sized()))
EDGES = [0, 1, -1, 2, 2**30 - 1, 2**30, -2**30, 2**31, -2**31, 2**32, 2**53 - 1, 2**53, 2**53 + 1, -2**53, -2**53 + 1,
         -2**53 - 1, 2**60, 2**63, 2**64]
for a in EDGES:
    for b in EDGES:
        cases.append("%d %s %d" % (a, rng.choice(BINARY), b))
for operator in ["&", "|", "^"]:
    for a in EDGES:
        cases.append("%d %s %d" % (a, operator, rng.choice(EDGES)))
for _ in range(250):
    cases.append("%d << %d" % (sized(), rng.randrange(80)))
    cases.append("%d >> %d" % (sized(), rng.randrange(120)))
    cases.append("divmod(%d, %d)" % (sized(), sized()))
for _ in range(200):
    cases.append("%d ** %d" % (rng.randrange(-50, 50), rng.randrange(-6, 40)))
    cases.append("pow(%d, %d, %d)" % (sized(), rng.randrange(-5, 400), sized()))
    cases.append("%d < %d" % (sized(), sized()))
for _ in range(150):
    value = sized()
    cases += ["-%d" % abs(value), "~(%d)" % value, "abs(%d)" % value, "(%d).bit_length()" % value, "hash(%d)" % value,
              "(%d).bit_count()" % value, "round(%d, %d)" % (value, rng.randrange(-20, 3)), "float(%d)" % value,
              "getsizeof(%d)" % value, "str(%d)" % value]
for _ in range(120):
    a, b = sized(), any_int(1200)
    cases += ["%d / %d" % (any_int(1200), b or 1), "%d / %d" % (a, any_int(1100) or 1)]
    bits = rng.randrange(1, 90)
    value = rng.getrandbits(bits) * rng.choice([1, -1])
    length = rng.randrange(0, 12)
    order = rng.choice(["big", "little"])
    signed = rng.choice(["True", "False"])
    cases.append("(%d).to_bytes(%d, %r, signed=%s)" % (value, length, order, signed))
    cases.append("int.from_bytes(%r, %r, signed=%s)" % (rng.randbytes(rng.randrange(14)), order, signed))
for base in list(range(2, 37)):
    digits = "".join(rng.choice("0123456789abcdefghijklmnopqrstuvwxyz"[:base]) for _ in range(rng.randrange(1, 30)))
    cases += ["int(%r, %d)" % (digits, base), "int(%r, %d)" % ("-" + digits.upper(), base), "int(%r, %d)" % (digits + "z", base)]
LITERALS = ["0", "-0", "+7", " 12 ", "\t12\n", "1_000", "1__0", "_1", "1_", "", " ", "+", "-", "+-1", "1 2", "0x1f", "0X1F",
            "0b101", "0o17", "0x", "0x_1f", "0b_1", "010", "00", "0_0", "0_1", "1e3", "1.0", "١٢٣", "１２", "१२", "²", "½",
            "\u30001\u2003", "\x1c1\x1f", "1\x00", "é", "\ud800", "0xg", "inf", "True", "9" * 30, "-" + "9" * 30]
for text in LITERALS:
    cases += ["int(%a)" % text, "int(%a, 0)" % text, "int(%a, 16)" % text]
cases += ["int(b'12')", "int(b' 12 ')", "int(b'x')", "int(b'\\xff')", "int(bytearray(b'7'))", "int(b'0x1f', 16)", "int(3.99)",
          "int(-3.99)", "int(1e300)", "int(float('nan'))", "int(float('inf'))", "int(float('-inf'))", "int(True)", "int()",
          "int([])", "int(None)", "int({})", "int(1j)", "int('x', 10)", "int('1', 1)", "int('1', 37)", "int('1', -1)",
          "int(1.5, 10)", "int(base=10)", "int('10', base=2)", "int('1', 1.5)", "int('1', 'x')", "int(1, 2, 3)", "int(x=1)",
          "int('1', x=1)", "int('1', 10, base=10)", "int(12, 10)", "int('12', True)", "int('12', 10**30)", "int('9'*4300) > 0",
          "int('9'*4301)", "int('1' + '0'*4300)", "str(10**4299) == '1' + '0'*4299", "str(10**4300)", "str(-10**4300)",
          "repr(2**20000)", "int('f'*5000, 16) > 0", "hex(2**20000)[:8]", "'%d' % 10**5000", "bool(0)", "bool(-3)", "bool()",
          "bool(1, 2)", "bool(x=1)", "bool('')", "bool('a')", "bool(0.0)", "bool(None)", "bool(10**30)"]
cases += ["1 << -1", "1 >> -1", "0 << 10**30", "1 << 10**30", "-1 << 10**30", "1 >> 10**30", "-1 >> 10**30", "5 >> 60",
          "2**70 >> 100", "-2**70 >> 100", "1 << True", "1 // 0", "1 % 0", "1 / 0", "2**70 // 0", "2**70 % 0", "2**70 / 0",
          "divmod(1, 0)", "divmod(2**70, 0)", "0 ** 0", "0 ** -1", "0 ** 5", "1 ** -1", "(-1) ** -3", "(-1) ** 10**20",
          "1 ** 10**20", "0 ** 10**20", "2 ** -1", "2 ** -2000", "10 ** -400", "10**400 ** -1", "(-2) ** 3", "2 ** 0.5", "2 ** 1j",
          "pow(2, 3)", "pow(2, -1)", "pow(2, 3, 5)", "pow(2, 3, -5)", "pow(-2, 3, 5)", "pow(2, 3, 0)", "pow(2, -1, 5)",
          "pow(2, -1, 4)", "pow(2, 3, 1)", "pow(2, -1, 1)", "pow(0, 0, 1)", "pow(2, 3, 1.5)", "pow(2, 1.5, 3)", "pow(2.0, 3, 5)",
          "pow('a', 2)", "pow(2, 'a')", "pow(2, 3, None)", "pow(base=2, exp=3)", "pow(2, 3, mod=5)",
          "10**400 / 3", "10**400 / 10**399", "3 / 10**400", "-(10**400) / 10**400", "(2**1024 - 1) / 1", "2**1074 / 2**2148",
          "1 / 2**1074", "1 / 2**1075", "3 / 2**1075", "float(10**400)", "10**400 * 1.0", "10**400 + 1.0", "10**400 == 1e400",
          "10**400 > 1e308", "10**400 < float('inf')", "2**53 + 1 == float(2**53)", "2**53 + 1 > float(2**53)", "1 == 1.0",
          "1 == True", "True + True", "True & False", "True | 2", "True ^ True", "~True", "-True", "+True", "True << 3",
          "True / 2", "True is not False", "True == 1", "True < 2", "repr(True)", "str(False)", "hash(True)", "True.bit_length()",
          "True.real", "True.__class__", "(5).real", "(5).imag", "(5).numerator", "(5).denominator", "(5).conjugate()",
          "(5).as_integer_ratio()", "(5).is_integer()", "(5).__trunc__()", "(5).__floor__()", "(5).__ceil__()", "(5).__index__()",
          "(5).__int__()", "(5).__float__()", "(10**400).__float__()", "(5).__round__()", "(5).__round__(-1)", "(15).__round__(-1)",
          "(25).__round__(-1)", "(-25).__round__(-1)", "(-15).__round__(-1)", "(5).__round__(-1000)", "(5).__round__(1.5)",
          "round(5, None)", "(5).__getnewargs__()", "(5).__divmod__(3)", "(5).__divmod__('a')", "(5).__rdivmod__(13)",
          "(5).__pow__(2)", "(5).__pow__(2, 3)", "(5).__pow__(2.0)", "(5).__rpow__(2)", "(5).__add__(1.0)", "(5).__add__(1)",
          "(5).bit_length(1)", "(5).to_bytes()", "(300).to_bytes()", "(5).to_bytes(2)", "(5).to_bytes(2, 'middle')", "(5).to_bytes(-1, 'big')",
          "(5).to_bytes('a', 'big')", "(5).to_bytes(2, 5)", "(5).to_bytes(length=3, byteorder='little')", "(-5).to_bytes(2, 'big')",
          "(-5).to_bytes(2, 'big', signed=True)", "(0).to_bytes(0, 'big')", "(128).to_bytes(1, 'big', signed=True)",
          "(-128).to_bytes(1, 'big', signed=True)", "(-129).to_bytes(1, 'big', signed=True)", "(5).to_bytes(10**30, 'big')",
          "int.from_bytes(b'')", "int.from_bytes(b'\\x01\\x02')", "int.from_bytes(b'\\xff', signed=True, byteorder='big')",
          "int.from_bytes([1, 2], 'big')", "int.from_bytes((256,), 'big')", "int.from_bytes([-1], 'big')", "int.from_bytes('a', 'big')",
          "int.from_bytes(5, 'big')", "int.from_bytes(['a'], 'big')", "int.from_bytes(bytearray(b'ab'), 'little')",
          "int.from_bytes(bytes=b'a', byteorder='big')", "1 + 'a'", "1 - []", "1 * None", "1 @ 2", "1 << 1.5", "1 & 1.5", "1 < 'a'",
          "1 == 'a'", "1 != 'a'", "1 >= []", "~1.5", "-'a'", "+[]", "abs('a')", "hash(-1)", "hash(2**61 - 1)",
          "getsizeof(0)", "getsizeof(1)", "getsizeof(-1)", "getsizeof(2**30)", "getsizeof(2**60)", "getsizeof(True)", "getsizeof(False)"]
emit(cases)
