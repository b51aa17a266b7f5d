from _samples import any_float, any_int, any_text, emit, rng

cases = []
FILLS = ["", "", "", "*", "0", " ", "é", "😀"]


def spec(types, signs=True):
    text = ""
    if rng.randrange(2):
        text += rng.choice(FILLS) + rng.choice("<>^=")
    if signs:
        text += rng.choice(["", "", "+", "-", " "])
    text += rng.choice(["", "", "", "#"]) + rng.choice(["", "", "0"])
    text += rng.choice(["", str(rng.randrange(30))]) + rng.choice(["", "", ",", "_"])
    text += rng.choice(["", "", ".%d" % rng.randrange(12)]) + rng.choice(types)
    return text


for _ in range(800):
    cases.append("format(%r, %a)" % (any_float(), spec(["", "e", "E", "f", "F", "g", "G", "%", "n"])))
for _ in range(700):
    cases.append("format(%r, %a)" % (any_int(80), spec(["", "d", "b", "o", "x", "X", "n", "c", "f", "e", "g", "%"])))
for _ in range(300):
    cases.append("format(%a, %a)" % (any_text(10), spec(["", "s", "s"], signs=rng.randrange(8) == 0)))
for _ in range(200):
    cases.append("format(complex(%r, %r), %a)" % (round(rng.uniform(-9, 9), 3), any_float(), spec(["", "e", "f", "g", "G", "n"])))
FLAGS = ["", "-", "+", " ", "#", "0", "-+", "+0", "#0", " 0", "-0", "#-"]


def percent(types):
    return "%%%s%s%s%s" % (rng.choice(FLAGS), rng.choice(["", str(rng.randrange(1, 20))]),
                           rng.choice(["", "", ".", ".%d" % rng.randrange(10)]), rng.choice(types))


for _ in range(500):
    cases.append("%a %% %r" % (percent("diuoxX"), any_int(70)))
for _ in range(500):
    cases.append("%a %% %r" % (percent("eEfFgGd"), any_float()))
for _ in range(150):
    cases.append("%a %% %a" % (percent("sra"), any_text(8)))
TIES = ["0.5", "1.5", "2.5", "0.125", "0.375", "1e22", "1e21", "123456789012345678.0", "0.000001", "9.995", "999999.5", "99999.95",
        "1e-7", "0.0", "-0.0", "1e100", "5e-324", "1.7976931348623157e308", "float('nan')", "float('inf')", "float('-inf')"]
for value in TIES:
    for code in ["", "e", "f", "g", "%", "n", ".0f", ".1f", ".2f", ".0e", ".1e", ".3e", ".0g", ".1g", ".3g", ".17g", ".25f", ".50e",
                 "#g", "#.3g", "#.0f", "#.0e", "010.2f", "+,.3f", "_.1f", ".3", ".0", "#", "020", "z.1f", "z", "E", "G", "F", ",",
                 "^20.3", "*=+15.2e", ".120f", ".150e"]:
        cases.append("format(%s, %r)" % (value, code))
    for code in ["%f", "%e", "%g", "%.0f", "%#.0f", "%.1f", "%010.2f", "%+.3e", "% g", "%#g", "%-12.2f|", "%d", "%s", "%r", "%.20g", "%.130f"]:
        cases.append("%r %% %s" % (code, value))
for value in ["0", "1", "-1", "42", "255", "-255", "1234567", "-1234567", "10**20", "-10**20", "True"]:
    for code in ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "+d", " d", "05d", "010d", "#010x", "<10", ">10", "^10", "=10",
                 "*^11d", ",", "_", ",d", "_b", "_x", "_X", "020,", "09,", "08,", "07,", "06,", "05,", "010_x", "#020_b", "x=+10d",
                 ".2d", ".2f", "c", "+c", "#c", "e", "n", "s", "z", ",x", ",b", "_c", ",c", "5c", "<5c", "05c", ",_", "_,", ",,", "10.5",
                 "%", ".1%", "q", "é", "10s", "1000000000000000000000", "=", "0", "00", "é^9", "😀>9", "<<5", "\x00<5", "<\x01"]:
        cases.append("format(%s, %a)" % (value, code))
    for code in ["%d", "%i", "%u", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%.5d", "%8.5d", "%08.5d", "%x", "%X", "%#x", "%#o", "%#X", "%#8x",
                 "%#08x", "%-#8x|", "%.8x", "%#.8x", "%o", "%c", "%s", "%r", "%e", "%5s", "%ld", "%hd", "%Ld", "%lld"]:
        cases.append("%r %% %s" % (code, value))
for value in ["''", "'a'", "'abc'", "'é'", "'中文'", "'😀b'"]:
    for code in ["", "s", "5", "<5", ">5", "^5", "^6", "*^6", "05", "<05", ".1", ".2s", "5.1", ".0", "=5", "+", " ", "-", "#", ",", "_", "z", "d",
                 "x", "0", "😀^5", "1000000000000000000000", "5.", "5.x", "é", "ss", "!r"]:
        cases.append("format(%s, %a)" % (value, code))
    for code in ["%s", "%r", "%a", "%5s|", "%-5s|", "%.1s", "%5.1s", "%05s", "%c", "%d", "%x", "%f", "%%%s", "%+s", "%10r", "%.3r", "%.3a"]:
        cases.append("%r %% %s" % (code, value))
cases += ["'%s %s' % ('a', 1)", "'%s' % (1,)", "'%s' % ((1, 2),)", "'%s' % None", "'%r' % [1]", "'%s%s' % 1", "'%s' % ()", "'%s' % (1, 2)",
          "'abc' % ()", "'abc' % 1", "'abc' % (1,)", "'abc' % {}", "'abc' % []", "'abc' % 'x'", "'%%' % ()", "'%%' % 1", "'%' % 1", "'%5' % 1",
          "'%l' % 1", "'%(a' % {}", "'%(a)s' % {'a': 1}", "'%(a)s %(b)05d' % {'a': 'x', 'b': 3}", "'%(a)s' % {}", "'%(a)s' % 1", "'%(a)s' % (1,)",
          "'%(a)' % {}", "'%((a))s' % {'(a)': 1}", "'%()s' % {'': 1}", "'%(a)%' % {'a': 1}", "'%s' % {'a': 1}", "'%*d' % (5, 1)", "'%-*d|' % (5, 1)",
          "'%*d|' % (-5, 1)", "'%.*f' % (2, 3.14159)", "'%*.*f' % (8, 2, 3.14159)", "'%.*f' % (-2, 3.14159)", "'%*d' % (1,)", "'%*d' % ('a', 1)",
          "'%*d' % (10**30, 1)", "'%.*d' % (10**30, 1)", "'%z' % 1", "'%é' % 1", "'%😀' % 1", "'abc%y' % 1", "'é%y' % 1", "'%c' % 65", "'%c' % 'é'",
          "'%c' % '😀'", "'%c' % 0x1f600", "'%c' % -1", "'%c' % 0x110000", "'%c' % 10**30", "'%c' % 'ab'", "'%c' % ''", "'%c' % 1.5", "'%c' % None",
          "'%5c|' % 'a'", "'%-5c|' % 'a'", "'%05c' % 'a'", "'%.0c' % 'a'", "'%d' % 1.9", "'%d' % -1.9", "'%d' % 1e20", "'%d' % '1'", "'%d' % None",
          "'%d' % [1]", "'%d' % 1j", "'%x' % 1.5", "'%x' % '1'", "'%o' % None", "'%i' % 'a'", "'%u' % 'a'", "'%f' % '1'", "'%f' % None", "'%f' % 1j",
          "'%f' % 10**400", "'%e' % True", "'%d' % True", "'%s' % True", "'%r' % 'é'", "'%a' % 'é😀'", "'%a' % 'é😀\\x7f'", "'%d' % float('nan')",
          "'%d' % float('inf')", "'%99999999999999999999d' % 1", "'%.99999999999999999999d' % 1", "'%.3000000000f' % 1", "'%5%' % ()", "'%-5%' % 1",
          "'%s\\x00%s' % (1, 2)", "'%s' % b'a'", "'%r %s' % (1.5, 1.5)", "'%s' % 1e16", "'%g' % 1e16", "'%s' % 10**20", "'%.3s' % 12345", "'%.2r' % 'abc'"]
cases += ["'{}'.format(1)", "'{} {}'.format(1, 2)", "'{1} {0}'.format(1, 2)", "'{a} {b}'.format(a=1, b=2)", "'{a}{0}'.format(1, a=2)",
          "'{:>5}|{:<5}|{:^5}'.format(1, 2, 3)", "'{:05.2f}'.format(3.14159)", "'{!r}'.format('a')", "'{!s:>5}'.format('a')", "'{!a}'.format('é')",
          "'{0!r:*^10}'.format('a')", "'{:{}}'.format(1, 5)", "'{:{w}.{p}f}'.format(3.14159, w=10, p=2)", "'{:{}{}}'.format('a', '>', 5)",
          "'{0:{1}}'.format(1, '>5')", "'{:{:{}}}'.format(1, 2, 3)", "'{{}}'.format()", "'{{{}}}'.format(1)", "'a{{b}}c'.format()", "''.format()",
          "'abc'.format(1, 2, a=3)", "'{'.format()", "'}'.format()", "'a{'.format()", "'a}b'.format()", "'{}}'.format(1)", "'{{}'.format(1)",
          "'{!}'.format(1)", "'{!x}'.format(1)", "'{!rx}'.format(1)", "'{!r'.format(1)", "'{!'.format(1)", "'{!r:}'.format(1)", "'{!é}'.format(1)",
          "'{!\\x01}'.format(1)", "'{0'.format(1)", "'{0:'.format(1)", "'{0:{'.format(1)", "'{0:{}'.format(1)", "'{a{b}}'.format(a=1)", "'{0]}'.format(1)",
          "'{0[}'.format(1)", "'{0[]}'.format([1])", "'{0[0]}'.format([7])", "'{0[a]}'.format({'a': 8})", "'{0[-1]}'.format({'-1': 9})",
          "'{0[0][1]}'.format([[1, 2]])", "'{0[a b]}'.format({'a b': 3})", "'{0[0]x}'.format([1])", "'{0[0].real}'.format([1])", "'{0.real}'.format(5)",
          "'{0.real.imag}'.format(5)", "'{.real}'.format(5)", "'{[0]}'.format([4])", "'{a.real}'.format(a=3)", "'{a[0]}'.format(a=[6])", "'{0.}'.format(1)",
          "'{0..real}'.format(1)", "'{0.nope}'.format(1)", "'{0[5]}'.format([1])", "'{0[a]}'.format([1])", "'{0[99999999999999999999]}'.format([1])",
          "'{99999999999999999999}'.format(1)", "'{5}'.format(1)", "'{}{}'.format(1)", "'{a}'.format(b=1)", "'{}'.format()", "'{0}{}'.format(1)",
          "'{}{0}'.format(1)", "'{}{a}'.format(1, a=2)", "'{a}{}'.format(1, a=2)", "'{-1}'.format(1)", "'{ 0}'.format(1)", "'{0 }'.format(1)", "'{+0}'.format(1)",
          "'{a-b}'.format(**{'a-b': 1})" if False else "'{a}'.format(a='x')", "'{:d}'.format('a')", "'{:x}'.format(1.5)", "'{:s}'.format(1)", "'{:10}'.format(None)",
          "'{}'.format(None)", "'{:}'.format(None)", "'{!s:10}|'.format(None)", "'{:5}'.format([1])", "'{!r:5}'.format([1])", "'{}'.format((1, 2))", "'{:>3}'.format(True)",
          "'{:d}'.format(True)", "'{}'.format(True)", "'{:%}'.format(0.5)", "'{:,}'.format(1234567)", "'{:é^7}'.format('a')", "'😀{}😀'.format(1)",
          "'{é}'.format(é=1)" if False else "'{0}'.format('é')", "'{a}'.format_map({'a': 1})", "'{a[b]}'.format_map({'a': {'b': 2}})", "'{a}'.format_map({})",
          "'{}'.format_map({})", "'{0}'.format_map({0: 1})", "'{0}'.format_map([1])", "'a'.format_map(1)", "'{a}'.format_map(1)", "'a'.format_map()", "'{:z.1f}'.format(-0.01)",
          "'{:z}'.format(1)", "'{:zs}'.format('a')", "format(1, 5)", "format('a', None)", "(1).__format__(5)", "(1.5).__format__('q')", "(1.5).__format__('5q')", "(1).__format__()",
          "format(None, '')", "format(None, 'd')", "format([], '5')", "format(1.5, '1000000000000000000000')", "format(1.5, '.1000000000000000000000')",
          "format(1.5, '.')", "format(1.5, '.x')", "format(1, '.')", "format(1.5, '=>5')", "format(1.5, 'c')", "format(1.5, 'd')", "format(1.5, 's')", "format(1.5, ',n')",
          "format(1.5, 'ff')", "format(-1.5, '=7')", "format(-1.5, '07')", "format(-1.5, '*<07')", "format(1234.5, '010,.1f')", "format(0.1, '.3000000000f')",
          "format(10**400, 'f')", "format(1e300, ',.0f')", "format(True, '')", "format(True, 'd')", "format(True, '5')", "format(True, 's')", "format(2**64, ',')",
          "format(1j, '')", "format(1+2j, '.2f')", "format(1+2j, '20')", "format(1+2j, '<20')", "format(1+2j, '020')", "format(1+2j, '=20')", "format(1+2j, 'd')",
          "format(-0.0-2j, '')", "format(complex('nan'), '')", "format(1e20+1e-20j, 'g')", "format(3+4j, ',')", "format(1234567+4j, ',.1f')", "format(1+2j, '+')",
          "format(1+2j, '+.1e')", "format(2j, '+')", "format(2j, '10')"]
emit(cases)
