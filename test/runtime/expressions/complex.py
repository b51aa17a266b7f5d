from _samples import any_float, emit, rng

cases = []


def part():
    return rng.choice(["%r" % round(rng.uniform(-9, 9), 2), "%d.0" % rng.randrange(-9, 9), "%r" % any_float(), "0.0", "-0.0", "1.0"])


def number():
    return "complex(%s, %s)" % (part(), part())


for _ in range(500):
    cases.append("%s %s %s" % (number(), rng.choice(["+", "-", "*", "/"]), number()))
for _ in range(150):
    cases.append("%s %s %s" % (number(), rng.choice(["+", "-", "*", "/"]), part()))
    cases.append("%s %s %s" % (part(), rng.choice(["+", "-", "*", "/"]), number()))
for _ in range(200):
    n = number()
    cases += ["repr(%s)" % n, "hash(%s)" % n, "-(%s)" % n, "%s.conjugate()" % n, "%s == %s" % (n, number())]
for _ in range(100):
    cases.append("complex(%d, %d) ** %d" % (rng.randrange(-5, 6), rng.randrange(-5, 6), rng.randrange(-6, 7)))
TEXTS = ["1", "1j", "j", "-j", "+j", "1+2j", "1-2j", "(1+2j)", " (1+2j) ", "( 1+2j )", "1 + 2j", "1+2", "1j+2", "1+j", "1-j", "1e5j", "1e5+2e-3j", "1.5-2.5J", "inf", "infj", "nan+nanj",
         "-inf-infj", "1+infj", "", "()", "(1", "1)", "x", "1+2jj", "1_0+2_0j", "1__0j", ".5j", "5.j", "1+2j3", "١+٢j", "\u00a01j", "1+-2j", "--1j", "+1", "1e", "1ej", "nan", "-nanj"]
cases += ["complex(%a)" % text for text in TEXTS]
cases += ["complex()", "complex(1)", "complex(1.5)", "complex(True)", "complex(1, 2)", "complex(1, 2j)", "complex(1j, 2)", "complex(1j, 2j)", "complex(real=1, imag=2)", "complex(imag=3)", "complex(real=2)", "complex('1', 2)", "complex(1, '2')", "complex([])",
          "complex(1, [])", "complex(None)", "complex(x=1)", "complex(1, 2, 3)", "complex(1, real=2)", "complex(10**400)", "complex(b'1')", "complex('1j', imag=2)", "1j // 1", "1j % 1", "divmod(1j, 1)", "1j < 2", "1j > 2j", "1j == 1", "1j != 1", "2+0j == 2",
          "2+0j == 2.0", "2**53 + 0j == 2**53", "complex(2**53) == 2**53 + 1", "1j == 'a'", "1j + 'a'", "1j & 1", "1j / 0", "0j ** 0", "0j ** -1", "0j ** 1j", "0j ** 2", "1j ** 2", "(1+1j) ** -2", "2 ** 1j == 2 ** 1j", "(1e200+1j) ** 2", "(1e200+1j) ** 3", "pow(1j, 2)",
          "pow(1j, 2, 3)", "abs(3+4j)", "abs(1e200+1e200j)", "abs(1.5e308+1.5e308j)", "abs(complex('inf'))", "abs(complex('nan'))", "bool(0j)", "bool(1j)", "+1j", "-1j", "~1j", "(1+2j).real", "(1+2j).imag", "1j.__getnewargs__()", "int(1j)", "float(1j)", "round(1j)",
          "1j.__complex__()", "getsizeof(1j)", "repr(1e16j)", "repr(1e-5+1e22j)", "repr(-0j)", "repr(complex(-0.0, 1))", "repr(complex(0.0, -0.0))", "repr(complex(-0.0, -0.0))", "repr(complex('nan'))", "repr(complex('inf+infj'))", "str(1j)", "hash(1j)", "hash(1+0j) == hash(1)",
          "hash(complex(2.5)) == hash(2.5)", "1j + True", "True * 1j", "1 - 1j", "1.5 - 1j", "10**400 + 1j", "1j * float('inf')", "len(1j)", "1j[0]"]
emit(cases)
