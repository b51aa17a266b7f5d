from _samples import ALPHABETS, any_text, emit, rng

cases = []
ALL = "".join(ALPHABETS)


def quoted(text):
    return "%a" % text


def piece(text):
    """A part of the text, or another text."""
    if text and rng.randrange(3):
        start = rng.randrange(len(text))
        return text[start:start + rng.randrange(1, 4)]
    return any_text(3)


for _ in range(60):
    text = any_text(20)
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdecimal", "isdigit",
                 "isnumeric", "isspace", "isprintable", "isidentifier", "islower", "isupper", "istitle", "isascii", "split",
                 "rsplit", "splitlines", "strip", "lstrip", "rstrip", "expandtabs", "encode"]:
        cases.append("%s.%s()" % (quoted(text), name))
    cases += ["repr(%s)" % quoted(text), "ascii(%s)" % quoted(text), "len(%s)" % quoted(text), "list(%s)" % quoted(text),
              "getsizeof(%s)" % quoted(text), "hash(%s)" % quoted(text)]
for _ in range(110):
    text = any_text(25)
    a, b = piece(text), any_text(4)
    n, m = rng.randrange(-30, 30), rng.randrange(-30, 30)
    q = quoted(text)
    p = quoted(a)
    cases += ["%s.find(%s)" % (q, p), "%s.rfind(%s, %d)" % (q, p, n), "%s.find(%s, %d, %d)" % (q, p, n, m), "%s.count(%s)" % (q, p),
              "%s.count(%s, %d, %d)" % (q, p, n, m), "%s.rfind(%s, %d, %d)" % (q, p, n, m), "%s.index(%s)" % (q, p),
              "%s.rindex(%s, %d)" % (q, p, n), "%s.replace(%s, %s)" % (q, p, quoted(b)), "%s.replace(%s, %s, %d)" % (q, p, quoted(b), n % 5 - 1),
              "%s.startswith(%s)" % (q, p), "%s.endswith(%s, %d)" % (q, p, n), "%s.startswith((%s, %s), %d, %d)" % (q, p, quoted(b), n, m),
              "%s.partition(%s)" % (q, p), "%s.rpartition(%s)" % (q, p), "%s.split(%s)" % (q, p), "%s.split(%s, %d)" % (q, p, n % 4 - 1),
              "%s.rsplit(%s, %d)" % (q, p, n % 4 - 1), "%s.split(None, %d)" % (q, n % 4 - 1), "%s.rsplit(None, %d)" % (q, n % 4 - 1),
              "%s.splitlines(True)" % q, "%s.strip(%s)" % (q, p), "%s.lstrip(%s)" % (q, quoted(text[:3])), "%s.rstrip(%s)" % (q, quoted(text[-3:])),
              "%s.center(%d)" % (q, n), "%s.center(%d, %s)" % (q, abs(n), quoted(rng.choice(ALL))), "%s.ljust(%d, %s)" % (q, abs(n), quoted(rng.choice(ALL))),
              "%s.rjust(%d)" % (q, abs(n)), "%s.zfill(%d)" % (q, n), "%s.removeprefix(%s)" % (q, quoted(text[:2])), "%s.removesuffix(%s)" % (q, quoted(text[-2:])),
              "%s in %s" % (p, q), "%s + %s" % (q, quoted(b)), "%s * %d" % (q, n % 5 - 1), "%s < %s" % (q, quoted(any_text(5))), "%s == %s" % (q, q),
              "%s[%d]" % (q, n), "%s[%d:%d]" % (q, n, m), "%s[%d:%d:%d]" % (q, n, m, rng.choice([-3, -2, -1, 1, 2, 3])), "%s[::-1]" % q, "%s[:%d]" % (q, n),
              "%s[%d:]" % (q, n), "%s.expandtabs(%d)" % (q, n % 9 - 1), "%s.join([%s, %s, %s])" % (p, q, quoted(b), p)]
for _ in range(40):
    text = any_text(12)
    for encoding in ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]:
        cases.append("%s.encode(%r, %r)" % (quoted(text), encoding, rng.choice(["strict", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"])))
SURROGATES = ["\ud800", "a\udc80b", "\udcff\udcfe", "x\ud800\ud801y"]
for text in SURROGATES:
    for encoding in ["utf-8", "ascii", "latin-1", "utf-16-le", "utf-32-le"]:
        for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]:
            cases.append("%s.encode(%r, %r)" % (quoted(text), encoding, errors))
BAD = [b"\xff", b"a\xff\xfeb", b"\xc3", b"\xc3(", b"\xe4\xb8", b"\xe4\xb8(", b"\xe4(", b"\xf0\x9f\x98", b"\xf0\x9f(", b"\xf0(", b"\xc0\x80", b"\xed\xa0\x80",
       b"\xf5\x80\x80\x80", b"\xf4\x90\x80\x80", b"\x80", b"ab\x80cd\x81", b"\xe0\x80\x80", b"\xf0\x80\x80\x80", b"\xc3\xa9\xc3", b"\xef\xbb\xbfa", b"\xfe\xff\x00a",
       b"\xff\xfea\x00", b"a\x00\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdc", b"abc", b"a", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\x11\x00", b"\x00\xd8\x00\x00", b""]
for data in BAD:
    for encoding in ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig"]:
        for errors in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape"]:
            cases.append("%r.decode(%r, %r)" % (data, encoding, errors))
SPECIAL = ["''", "'a'", "'ß'", "'ǆ'", "'Ǆungla'", "'ΑΣ'", "'ΑΣ Σ'", "'Σ'", "'aΣ.b'", "'ΑΣ.'", "'İ'", "'ı'", "'ﬁ'", "'ŉ'", "'ΐ'", "'ᾳ'", "'ᾼ'", "'ẞ'", "'ſ'", "'K'", "'Å'", "'ꭰ'", "'Ꭰ'",
           "'ა'", "'Ა'", "'²'", "'½'", "'٣'", "'一'", "'Ⅷ'", "'ⅷ'", "'ª'", "'ʕ'", "'\\u0345'", "'hello world'", "'HELLO'", "'Hello World'", "'they\\'re'", "'a1b2'", "'_abc'", "'1abc'", "'def'",
           "'x\\u200d'", "'ab\\u00adc'", "'\\x00'", "'\\x7f'", "'\\u200b'", "'\\ue000'", "'\\U0010ffff'", "'\\ufffe'", "'\\xa0'", "'\\u3000'", "'😀'", "'\\u2028'"]
for q in SPECIAL:
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable",
                 "isidentifier", "islower", "isupper", "istitle"]:
        cases.append("%s.%s()" % (q, name))
    cases += ["repr(%s)" % q, "ascii(%s)" % q]
cases += ["str()", "str('')", "str('a')", "str(1)", "str(1.0)", "str(None)", "str(b'a')", "str(b'a', 'utf-8')", "str(b'\\xe9', 'latin-1')", "str(b'\\xff', errors='replace')",
          "str(b'a', encoding='ascii')", "str(object=1)", "str('a', 'utf-8')", "str(1, 'utf-8')", "str(b'a', 1)", "str(b'a', 'utf-8', 1)", "str(1, 2, 3, 4)", "str(x=1)",
          "str(b'a', 'nope')", "str(bytearray(b'a'), 'ascii')", "str([1, 'a'])", "str((1,))", "repr('it\\'s')", "repr('\"')", "repr('\\'\"')", "repr('\\\\')",
          "'a'.find()", "'a'.find(1)", "'a'.find('a', 'b')", "'a'.find('a', 1, 2, 3)", "'a'.find('', 1)", "'a'.find('', 2)", "'a'.rfind('', 0, 5)", "'abc'.find('c', None, None)",
          "'abc'.find('b', -10**30, 10**30)", "'a'.index('b')", "'a'.rindex('b')", "'a'.count(1)", "'aaa'.count('')", "'aaa'.count('', 2)", "''.count('')", "'aaaa'.count('aa')",
          "'a'.startswith(1)", "'a'.startswith()", "'a'.startswith(('b', 1))", "'a'.startswith(())", "'a'.startswith('', 1)", "'a'.startswith('', 2)", "'a'.endswith(1)", "'a'.endswith(('b', 1))",
          "'a'.endswith('a', 'b')", "'a'.find(None)", "'a'.count(None)", "'a'.replace(None, 'b')", "'a'.replace('a', None)", "'a'.replace('a')", "'a'.replace()", "'a'.replace('a', 'b', 'c')",
          "'a'.replace('a', 'b', 1, 2)", "'aaa'.replace('a', 'b', count=2)", "'abc'.replace('', '-')", "'abc'.replace('', '-', 2)", "''.replace('', 'x')", "'abc'.replace('x', 'y')", "'aaa'.replace('a', '', 2)",
          "'a'.join(1)", "'a'.join([1])", "'a'.join(['b', 1])", "'a'.join([])", "'a'.join(['b'])", "'a'.join(('b', 'c'))", "'-'.join('abc')", "', '.join({'a': 1, 'b': 2})", "''.join(['a', 'é', '中', '😀'])", "'a'.join()",
          "'a'.join(None)", "'a'.split(1)", "'a'.split('')", "'a'.rsplit('')", "'a'.split(maxsplit='a')", "'a b c'.split(maxsplit=1)", "'a,b,c'.split(sep=',', maxsplit=1)", "'a b'.split(None)", "'a'.split('a', 1, 2)",
          "'a'.split(x=1)", "''.split()", "''.split(',')", "' a '.split(' ')", "'a b c '.rsplit(maxsplit=1)", "'  a  b  '.split(None, 1)", "'  a  b  '.rsplit(None, 1)", "'a'.splitlines(1, 2)", "'a\\nb'.splitlines(keepends=True)",
          "'a\\r\\nb\\rc\\x0bd\\x0ce\\x1cf\\x1dg\\x1eh\\x85i\\u2028j\\u2029k'.splitlines()", "'a\\n\\nb\\n'.splitlines(True)", "'\\n'.splitlines()", "'a'.center('a')", "'a'.center(5, 'ab')", "'a'.center(5, '')", "'a'.center(5, 1)", "'a'.center()",
          "'a'.center(1, 2, 3)", "'ab'.center(5)", "'ab'.center(6)", "'abc'.center(6)", "'abc'.center(7)", "'a'.ljust()", "'a'.ljust(5, '😀')", "'a'.zfill('a')", "'-5'.zfill(5)", "'+5'.zfill(5)", "'--5'.zfill(6)", "''.zfill(3)", "'é'.zfill(3)",
          "'a'.center(10**30)", "'a\\tb'.expandtabs()", "'a\\tb'.expandtabs(0)", "'a\\tb'.expandtabs(-5)", "'a\\tb\\n\\tc'.expandtabs(4)", "'a'.expandtabs('a')", "'a\\tb'.expandtabs(tabsize=2)", "'a'.expandtabs(1, 2)", "'a'.expandtabs(10**30)",
          "'a'.strip(1)", "'a'.strip(None)", "'xxaxx'.strip('x')", "'a'.strip('')", "'a'.strip('a', 'b')", "'a'.lstrip(1)", "'a'.rstrip(b'a')", "'a'.partition('')", "'a'.partition(1)", "'a'.rpartition('')", "'abc'.partition('x')", "'abc'.rpartition('x')",
          "'a'.removeprefix(1)", "'abc'.removeprefix('')", "'abc'.removeprefix('abcd')", "'a'.removesuffix(1)", "'abc'.removesuffix('')", "'abc'.removesuffix('abc')", "'abc'.translate({97: 'x', 98: None, 99: 100})", "'abc'.translate({})",
          "'abc'.translate({97: 'xyz'})", "'abc'.translate({97: '😀'})", "'a'.translate(1)", "'a'.translate({97: -1})", "'a'.translate({97: 0x110000})", "'a'.translate({97: 1.5})", "'a'.translate({97: 10**30})", "'abc'.translate(['x'] * 98)",
          "'a'.translate('b' * 98)", "'a'.translate()", "str.maketrans('ab', 'xy')", "str.maketrans('ab', 'xy', 'c')", "str.maketrans({'a': 1, 98: 'x'})", "str.maketrans('a', 'bc')", "str.maketrans('a', 'b', 1)", "str.maketrans(1)", "str.maketrans(1, 'a')",
          "str.maketrans('a', 1)", "str.maketrans({'ab': 1})", "str.maketrans({1.5: 1})", "str.maketrans()", "str.maketrans('', '')", "'abc'.translate(str.maketrans('abc', 'xyz'))", "'abc'.translate(str.maketrans('ab', 'xy', 'c'))",
          "'a'.encode('x')", "'a'.encode(1)", "'a'.encode('utf-8', 1)", "'a'.encode(errors=1)", "'é'.encode('ascii', 'foo')", "'a'.encode('ascii', 'foo')", "'é'.encode('ascii')", "'éé'.encode('ascii')", "'aéb'.encode('ascii', 'ignore')", "'中'.encode('latin-1')",
          "'😀'.encode('ascii', 'backslashreplace')", "'😀'.encode('ascii', 'xmlcharrefreplace')", "'é'.encode('UTF-8')", "'é'.encode('utf8')", "'é'.encode('U8')", "'é'.encode('Latin1')", "'é'.encode('iso-8859-1')", "'é'.encode('UTF_16_LE')", "'é'.encode('us-ascii')",
          "'a' + 1", "'a' + b'b'", "'a' * 1.5", "'a' * 'b'", "'a' * -1", "'a' * 0", "3 * 'ab'", "True * 'ab'", "'a' * None", "'' * 10**30", "'ab' * 10**30", "'é' * 3", "'a' - 'b'", "1 + 'a'", "None + 'a'", "'a' + None", "[] + 'a'", "'a' / 2",
          "'a' < 1", "'a' == 1", "'a' != b'a'", "'a' < 'b'", "'a' <= 'a'", "'b' > 'a'", "'a' >= 'b'", "'\\uffff' < '😀'", "'a' < 'ab'", "'' < 'a'", "1 in 'a'", "'' in 'a'", "None in 'a'", "'a' in ''", "'a'['b']", "'a'[5]", "'a'[-2]", "'a'[1.5]",
          "'a'[None]", "'abc'[True]", "'abc'['b':]", "'abc'[::0]", "'abc'[1.5:]", "'abc'[10:20]", "'abc'[-100:100]", "'abc'[10**30:]", "'abc'[:10**30]", "'abc'[10**30]", "'a😀b'[1]", "'a😀b'[-1]", "'a😀b'[::2]", "'a😀b'[1:]", "len('a😀b')",
          "'abc'[0] is 'xa'[1]", "'é'[0] is 'xé'[1]", "''.join([]) is ''", "bool('')", "bool('a')", "'a'.isalpha(1)", "'a'.title(1)", "'a'.upper(1)", "'abc'.__getnewargs__()", "'abc'.__contains__('b')", "'abc'.__len__()", "'a'.__eq__(1)", "'a'.__add__('b')",
          "ord('a')", "ord('😀')", "ord('ab')", "ord('')", "ord(1)", "ord(b'a')", "ord(b'ab')", "chr(97)", "chr(0x1f600)", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(1.5)", "chr(10**30)", "ascii('é')", "ascii('😀')", "ascii(1)", "ascii(['é'])",
          "getsizeof('')", "getsizeof('a')", "getsizeof('é')", "getsizeof('ā')", "getsizeof('😀')", "getsizeof('abc' * 100)", "getsizeof('a b'.split())", "getsizeof('a,b'.split(','))", "getsizeof('a,b'.split(',', 1))", "getsizeof('a\\nb'.splitlines())",
          "getsizeof('a b c d e f g h i j k l m n o p q'.split())", "getsizeof(' '.split())", "getsizeof('abcdefghij'.split('x'))", "getsizeof('a b c'.rsplit(None, 5))"]
emit(cases)
