from _samples import any_float, emit, rng

cases = []
for _ in range(1500):
    cases.append("repr(%s)" % any_float().hex().join(["float.fromhex('", "')"]))
for _ in range(700):
    a, b = any_float(), any_float()
    cases.append("%r %s %r" % (a, rng.choice(["+", "-", "*", "/", "//", "%"]), b))
for _ in range(300):
    a, b = round(rng.uniform(-50, 50), rng.randrange(3)), round(rng.uniform(-20, 20), rng.randrange(3))
    cases += ["%r // %r" % (a, b), "%r %% %r" % (a, b), "divmod(%r, %r)" % (a, b)]
for _ in range(400):
    a = rng.choice([rng.uniform(0, 100), float(rng.randrange(1, 50)), round(rng.uniform(0, 20), 1)])
    b = rng.choice([rng.uniform(-10, 10), float(rng.randrange(-12, 30)), 0.5, 1.5, 2.0, 3.0, -1.0])
    cases.append("%r ** %r" % (a, b))
for _ in range(600):
    value = any_float() if rng.randrange(2) else round(rng.uniform(-1000, 1000), rng.randrange(1, 5))
    cases.append("round(%r, %d)" % (value, rng.randrange(-3, 8)))
for value in ["0.5", "1.5", "2.5", "-0.5", "-1.5", "0.125", "0.375", "2.675", "1.005", "5e-324", "1e300", "123456789.5"]:
    for digits in ["", ", 0", ", 1", ", 2", ", -1", ", 400", ", -400", ", None"]:
        cases.append("round(%s%s)" % (value, digits))
for _ in range(250):
    value = any_float()
    cases += ["(%r).as_integer_ratio()" % value, "(%r).hex()" % value, "int(%r)" % value, "hash(%r)" % value,
              "(%r).is_integer()" % value, "float(%r)" % repr(value)]
LITERALS = ["1", "1.", ".5", "1.5", "-1.5", "+1.5", "1e5", "1E5", "1e+5", "1e-5", " 1.5 ", "\t1\n", "1_0.5", "1_000.000_1", "1__0",
            "_1", "1_", "1._5", "1_.5", "1e_5", "1e5_0", "", ".", "e5", "1e", "1.5.5", "1 5", "inf", "-inf", "+Infinity", "INF",
            "nan", "-nan", "NaN", "infin", "infinity5", "0x1p3", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4e-324", "١٫٥", "١٢",
            "１.５", "1\u00a0", "\x1c1", "é", "1\x00", "True", "179769313486231580793e289", "1.7976931348623159e308"]
for text in LITERALS:
    cases.append("float(%a)" % text)
HEX = ["0x1p0", "1p0", "0x1.8p1", "-0x1.8p1", "0x.8p1", "0x1", "1", "1.8", "0x1.p5", "0x", "p5", "0x1p", "0x1.g", "inf", "-inf",
       "nan", " 0x1p0 ", "0x1p1024", "0x1p1023", "0x1.fffffffffffff8p1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075",
       "0x0.0000000000001p-1022", "0x1.0000000000000080000001p0", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1p99999",
       "0x0p99999", "0x1p-99999", "", "Infinity", "0x1_0p0", "é"]
for text in HEX:
    cases.append("float.fromhex(%a)" % text)
cases += ["float()", "float(5)", "float(True)", "float(2**53 + 1)", "float(10**308)", "float(10**309)", "float(b'1.5')", "float(b'x')",
          "float(bytearray(b'2'))", "float([])", "float(None)", "float(1j)", "float(1, 2)", "float(x=1)", "float.fromhex(5)",
          "float.fromhex(b'1')", "repr(float('inf'))", "repr(float('-inf'))", "repr(float('nan'))", "repr(-0.0)", "str(1.5)", "str(1e16)",
          "repr(1e15)", "repr(1e16)", "repr(123456789012345680.0)", "repr(0.0001)", "repr(0.00001)", "repr(1e22)", "repr(1e23)",
          "repr(5e-324)", "repr(1.7976931348623157e308)", "repr(0.1 + 0.2)", "repr(1/3)", "repr(2/3)", "repr(100.0)",
          "1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "0.0 / 0.0", "1.5 // -0.0", "1 / 0.0", "1 % 0.0", "1 // 0.0",
          "float('inf') // 1", "float('inf') % 1", "1 % float('inf')", "-1 % float('inf')", "1 // float('inf')", "-1 // float('inf')",
          "float('nan') // 1", "-0.0 // 1", "0.0 // -1", "-0.0 % 1", "0.0 % -1", "5.0 % -3", "-5.0 % 3", "-5.5 // 2", "5.5 // -2",
          "0.0 ** 0", "0.0 ** -1", "0.0 ** 5", "(-0.0) ** 3", "(-0.0) ** -3", "(-2.0) ** 2", "(-2.0) ** 3", "(-2.0) ** 0.5",
          "(-8) ** (1/3)", "2.0 ** 5000", "2.0 ** -5000", "float('inf') ** 2", "float('inf') ** -1", "float('-inf') ** 3",
          "float('-inf') ** 0.5", "1.0 ** float('nan')", "float('nan') ** 0", "float('nan') ** 1", "(-1.0) ** float('inf')",
          "1.0 ** float('inf')", "0.5 ** float('inf')", "2 ** float('-inf')", "0.0 ** float('-inf')", "2.0 ** 3", "2 ** 3.0",
          "2.0 ** 10**400", "(-1.0) ** 1e300", "1e200 ** 2", "10.0 ** 308", "10.0 ** 309", "10.0 ** -323", "10.0 ** -324",
          "1e308 * 10", "-1e308 * 10", "1e308 + 1e308", "5e-324 / 2", "1.5 < 2", "1.5 < 10**400", "1.5 > 10**400", "1e308 > 10**308",
          "float('inf') > 10**400", "float('nan') < 1", "float('nan') == float('nan')", "float('nan') != 1", "0.0 == -0.0",
          "1.0 == 1", "1.0 == '1'", "1.0 < 'a'", "2.0**53 == 2**53 + 1", "2.0**53 < 2**53 + 1", "1.5 + 'a'", "1.5 & 1", "1.5 << 1",
          "1.5 @ 1", "-1.5", "+1.5", "~1.5", "abs(-1.5)", "abs(-0.0)", "bool(0.0)", "bool(-0.0)", "bool(float('nan'))", "1.5 + True",
          "1.5.real", "1.5.imag", "1.5.conjugate()", "1.5.is_integer()", "2.0.is_integer()", "float('inf').is_integer()",
          "float('nan').is_integer()", "float('nan').as_integer_ratio()", "float('inf').as_integer_ratio()", "0.0.as_integer_ratio()",
          "(-0.0).as_integer_ratio()", "0.0.hex()", "(-0.0).hex()", "float('inf').hex()", "float('nan').hex()", "5e-324.hex()",
          "1.5.__trunc__()", "1.5.__int__()", "1.5.__floor__()", "(-1.5).__floor__()", "1.5.__ceil__()", "(-1.5).__ceil__()",
          "1e30.__ceil__()", "float('nan').__trunc__()", "float('inf').__floor__()", "float('nan').__round__()",
          "float('inf').__round__()", "float('inf').__round__(1)", "1.5.__round__('a')", "1.5.__round__(1.5)", "1.5.__float__()",
          "1.5.__getnewargs__()", "1.5.__divmod__(1)", "1.5.__divmod__('a')", "1.5.__rdivmod__(4)", "1.5.__pow__(2)",
          "1.5.__pow__(2, 3)", "1.5.__rpow__(2)", "float.__getformat__('double')", "float.__getformat__('x')", "1e300.__round__(-300)",
          "1.7976931348623157e308.__round__(-308)", "getsizeof(1.5)", "int(1e22)", "int(-1e22)", "int(123456789.99)", "float('1' * 400)",
          "(0.1).__format__('')", "1.5.__eq__('a')", "1.5.__add__('a')", "hash(float('inf'))", "hash(1.5)", "hash(2.0**100)"]
for _ in range(150):
    values = [rng.choice([any_float(), round(rng.uniform(-10, 10), 2), rng.randrange(-5, 5)]) for _ in range(rng.randrange(1, 12))]
    cases.append("sum(%r)" % values)
cases += ["sum([])", "sum([1, 2, 3])", "sum([0.1] * 10)", "sum([1, 0.5, 2])", "sum([2**62, 2**62, 2**62])", "sum([1e308, 1e308, -1e308])",
          "sum([1e16, 1.0, -1e16])", "sum([True, False, True])", "sum([1.5], 1)", "sum([1], 1.5)", "sum([1j, 2])", "sum([0.1, 1j, 0.1])",
          "sum([2**70, 1.5])", "sum([1.5, 2**70])", "sum([[1], [2]], [])", "sum(['a'])", "sum(['a'], '')", "sum([1], 2**64)", "sum([float('inf'), 1.0])"]
emit(cases)
