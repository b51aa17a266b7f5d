from _samples import emit, rng

cases = []


def data(longest=16):
    kind = rng.randrange(3)
    if kind == 0:
        return rng.randbytes(rng.randrange(longest))
    alphabet = b"abcABC 012,\t\n\r\x0b" if kind == 1 else b"ab\xe9\xff\x00 \n'\"\\"
    return bytes(rng.choice(alphabet) for _ in range(rng.randrange(longest)))


def piece(value):
    if value and rng.randrange(3):
        start = rng.randrange(len(value))
        return value[start:start + rng.randrange(1, 3)]
    return data(3)


for _ in range(40):
    value = data()
    for make in ["%r", "bytearray(%r)"]:
        q = make % value
        for name in ["upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isalnum", "isdigit", "isspace", "islower", "isupper",
                     "istitle", "isascii", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "expandtabs", "hex"]:
            cases.append("%s.%s()" % (q, name))
        cases += ["repr(%s)" % q, "len(%s)" % q, "list(%s)" % q, "getsizeof(%s)" % q, "bool(%s)" % q]
    cases.append("hash(%r)" % value)
for _ in range(75):
    value = data(20)
    a, b = piece(value), data(4)
    n, m = rng.randrange(-24, 24), rng.randrange(-24, 24)
    q = ("%r" if rng.randrange(2) else "bytearray(%r)") % value
    cases += ["%s.find(%r)" % (q, a), "%s.rfind(%r, %d)" % (q, a, n), "%s.find(%r, %d, %d)" % (q, a, n, m), "%s.find(%d)" % (q, rng.randrange(256)),
              "%s.count(%r)" % (q, a), "%s.count(%r, %d, %d)" % (q, a, n, m), "%s.index(%r)" % (q, a), "%s.rindex(%r, %d)" % (q, a, n),
              "%s.replace(%r, %r)" % (q, a, b), "%s.replace(%r, %r, %d)" % (q, a, b, n % 5 - 1), "%s.startswith(%r)" % (q, a), "%s.endswith(%r, %d)" % (q, a, n),
              "%s.startswith((%r, %r), %d)" % (q, a, b, n), "%s.partition(%r)" % (q, a), "%s.rpartition(%r)" % (q, a), "%s.split(%r)" % (q, a),
              "%s.split(%r, %d)" % (q, a, n % 4 - 1), "%s.rsplit(%r, %d)" % (q, a, n % 4 - 1), "%s.split(None, %d)" % (q, n % 4 - 1), "%s.splitlines(True)" % q,
              "%s.strip(%r)" % (q, a), "%s.lstrip(%r)" % (q, value[:2]), "%s.rstrip(%r)" % (q, value[-2:]), "%s.center(%d)" % (q, n), "%s.ljust(%d, b'*')" % (q, abs(n)),
              "%s.rjust(%d)" % (q, abs(n)), "%s.zfill(%d)" % (q, n), "%s.removeprefix(%r)" % (q, value[:2]), "%s.removesuffix(%r)" % (q, value[-2:]), "%r in %s" % (a, q),
              "%d in %s" % (rng.randrange(256), q), "%s + %r" % (q, b), "%s * %d" % (q, n % 5 - 1), "%s < %r" % (q, data(4)), "%s == %r" % (q, value), "%s[%d]" % (q, n),
              "%s[%d:%d]" % (q, n, m), "%s[%d:%d:%d]" % (q, n, m, rng.choice([-3, -2, -1, 1, 2, 3])), "%s[::-1]" % q, "%s.expandtabs(%d)" % (q, n % 9 - 1),
              "%r.join([%s, %r, %r])" % (a, q, b, a), "%s.translate(None, %r)" % (q, a), "%s.hex('-', %d)" % (q, n % 7 - 3), "bytes.fromhex(%r)" % value.hex(" ") if value else "b''"]
cases += ["bytes()", "bytes(3)", "bytes(0)", "bytes(b'ab')", "bytes([1, 2, 255])", "bytes((1, 2))", "bytes('é', 'utf-8')", "bytes('é', 'latin-1')", "bytes('é', 'ascii', 'replace')",
          "bytes('a')", "bytes(1, 'a')", "bytes(1, errors='a')", "bytes(-1)", "bytes(10**30)", "bytes(1.5)", "bytes(None)", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes(x=1)",
          "bytes(1, 2, 3, 4)", "bytes('a', 1)", "bytes('a', 'ascii', 1)", "bytes('a', encoding='ascii', errors='strict')", "bytes(source=b'x')", "bytes(b'a', source=1)", "bytes(bytearray(b'a'))",
          "bytes(True)", "bytes({1: 2})", "bytes('é', 'ascii')", "bytearray()", "bytearray(3)", "bytearray(b'ab')", "bytearray([1, 2])", "bytearray('é', 'utf-8')", "bytearray('a')", "bytearray(-1)",
          "bytearray(1.5)", "bytearray([256])", "bytearray(1, 2, 3, 4)", "bytearray(x=1)", "bytearray(bytearray(b'x'))", "bytearray(None)", "bytearray(10**30)",
          "b'a'.find()", "b'a'.find('a')", "b'a'.find(256)", "b'a'.find(-1)", "b'a'.find(1.5)", "b'a'.find(b'a', 'b')", "b'a'.find(b'', 1)", "b'a'.find(b'', 2)", "b'a'.index(b'b')", "b'a'.rindex(98)",
          "b'a'.count('a')", "b'aaa'.count(b'')", "b'a'.startswith('a')", "b'a'.startswith(('a',))", "b'a'.startswith(())", "b'a'.startswith()", "b'a'.endswith(1)", "b'a'.join(1)", "b'a'.join(['a'])",
          "b'a'.join([b'b', 1])", "b'a'.join([])", "b'a'.join([b'b'])", "b'a'.join((bytearray(b'b'), b'c'))", "bytearray(b'-').join([b'a', b'b'])", "b'a'.join(b'ab')", "b'a'.split('a')", "b'a'.split(b'')",
          "b'a'.split(1)", "b'a b'.split(maxsplit=0)", "b'a'.rsplit(b'')", "b''.split()", "b''.split(b',')", "b'a'.replace('a', 'b')", "b'a'.replace(b'a')", "b'abc'.replace(b'', b'-')", "b'abc'.replace(b'', b'-', 2)",
          "b''.replace(b'', b'x')", "b'a'.replace(b'a', b'b', 'c')", "b'a'.strip('a')", "b'a'.strip(None)", "b'a'.strip(1)", "b'a'.center(5, 'a')", "b'a'.center(5, b'ab')", "b'a'.center(5, 1)", "b'a'.ljust(5, b'')",
          "b'a'.rjust(5, None)", "b'a'.center('a')", "b'a'.center()", "b'ab'.center(5)", "b'a'.center(5, bytearray(b'x'))", "b'a'.translate('a')", "b'a'.translate(b'a')", "b'a'.translate(1)", "b'a'.translate(None)",
          "b'abc'.translate(bytes.maketrans(b'ab', b'xy'))", "b'abc'.translate(None, delete=b'b')", "b'abc'.translate(bytes.maketrans(b'ab', b'xy'), b'c')", "b'a'.translate()", "bytes.maketrans(b'a', b'bc')",
          "bytes.maketrans('a', 'b')", "bytearray.maketrans(b'', b'') == bytes(range(256))", "bytes.fromhex('zz')", "bytes.fromhex('a')", "bytes.fromhex('aé')", "bytes.fromhex(1)", "bytes.fromhex('')",
          "bytes.fromhex(' 61 62\\t63 ')", "bytes.fromhex('6 1')", "bytes.fromhex('6162zz')", "bytearray.fromhex('61 62')", "b'ab'.hex(1)", "b'ab'.hex('--')", "b'ab'.hex('')", "b'ab'.hex('é')", "b'ab'.hex(b'-')",
          "b'abcde'.hex('_', 2)", "b'abcde'.hex('_', -2)", "b'abcde'.hex('_', 0)", "b'ab'.hex(sep=':', bytes_per_sep=1)", "b'ab'.hex(None)", "b''.hex('-')", "b'a'['a']", "b'a'[5]", "b'a'[-2]", "b'a'[1.5]", "b'a'[None]",
          "bytearray(b'a')[5]", "bytearray(b'a')['a']", "b'abc'[::0]", "b'abc'['a':]", "'a' in b'a'", "256 in b'a'", "-1 in b'a'", "None in b'a'", "97 in b'a'", "b'' in b'a'", "b'a' + 'a'", "b'a' + 1", "b'a' + bytearray(b'b')",
          "bytearray(b'a') + b'b'", "bytearray(b'a') + 'a'", "b'a' * 1.5", "b'a' * -1", "3 * b'ab'", "b'ab' * 10**30", "b'' * 10**15", "b'a' < 'a'", "b'a' == 'a'", "b'a' != 'a'", "b'a' == bytearray(b'a')", "bytearray(b'a') < b'b'",
          "b'a' <= b'a'", "b'ab' > b'a'", "b'a'.decode(1)", "b'a'.decode(errors=1)", "b'a'.decode('nope')", "b'\\xff'.decode(errors='nope')", "b'a'.decode('ascii', 'nope')", "bytearray(b'\\xc3\\xa9').decode()", "b'a'.isalpha(1)",
          "b'a'.partition(b'')", "b'a'.partition('a')", "b'a'.rpartition(b'')", "b'abc'.partition(b'x')", "bytearray(b'abc').rpartition(b'x')", "b'a'.removeprefix('a')", "b'a'.expandtabs('a')", "b'a'.zfill('a')", "b'-5'.zfill(5)",
          "b'a'.splitlines(1, 2)", "b'a\\r\\nb\\x0bc\\x0cd\\x85e'.splitlines()", "b'abc'.__getnewargs__()", "b'a'.__bytes__()", "bytearray(b'a').__alloc__()", "bytearray().__alloc__()", "hash(bytearray())", "repr(bytearray(b'a\\'b'))",
          "str(bytearray(b'a'))", "bytearray().append(256)", "bytearray().append('a')", "bytearray().append()", "bytearray().pop()", "bytearray(b'a').pop(5)", "bytearray(b'ab').pop()", "bytearray(b'ab').pop(0)", "bytearray(b'ab').pop('a')",
          "bytearray().remove(1)", "bytearray(b'a').remove('a')", "bytearray().extend('a')", "bytearray().extend(1)", "bytearray().extend([256])", "bytearray().extend(None)", "bytearray().insert(0, 300)", "bytearray().insert('a', 1)",
          "bytearray(b'ab').copy()", "bytearray(b'a').clear()", "bytearray(b'ab').reverse()", "bytearray(b'a').index(b'b')",
          "b'%s' % 'a'", "b'%s' % b'a'", "b'%b' % 1", "b'%b' % bytearray(b'x')", "b'%d' % 'a'", "b'%d' % 5", "b'%5d|' % 5", "b'%05d' % -5", "b'%x' % 255", "b'%#X' % 255", "b'%o' % 8", "b'%c' % 97", "b'%c' % b'z'", "b'%c' % 256", "b'%c' % 'a'",
          "b'%c' % 1.5", "b'%c' % b'ab'", "b'%z' % 1", "b'%a' % 'é'", "b'%r' % 'a'", "b'%' % 1", "b'%%' % ()", "b'%s%s' % b'a'", "b'a' % 1", "b'a' % ()", "b'a' % {}", "b'%(a)s' % {b'a': b'x'}", "b'%(a)s' % {}", "b'%(a)s' % 1", "b'%.2s' % b'abc'",
          "b'%5s|' % b'a'", "b'%-5s|' % b'a'", "b'%f' % 1.5", "b'%10.3f|' % 1.5", "b'%e' % 'a'", "b'%g' % 1e10", "b'%i' % None", "b'%u' % 3", "b'%*d' % (5, 1)", "b'%*d' % ('a', 1)", "b'%.*f' % (2, 1.5)", "bytearray(b'%s') % b'x'", "b'%s %s' % (b'a', b'b')",
          "b'%5%' % ()", "b'%s' % None", "b'\\xff%s' % b'\\xfe'", "getsizeof(b'')", "getsizeof(b'abc')", "getsizeof(bytearray())", "getsizeof(bytearray(b'abc'))", "getsizeof(bytearray(100))", "getsizeof(b'a b'.split())", "getsizeof(bytes(1000))",
          "b'abc'[0] is b'xa'[1]", "b''.join([]) is b''", "b'ab'[:1] is b'xa'[1:]"]
emit(cases)
