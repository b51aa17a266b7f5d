# Methods of str over ordinary and odd arguments.
samples = ["", "a", "Hello World", "  pad  ", "123", "ÀÉÎ straße", "tab\tand\nnew", "ﬁ ½ ²", "snake_case_name", "CamelCase"]
for s in samples:
    print(repr(s), len(s), s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), s.casefold(), sep="|")
    print(s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(),
          s.isnumeric(), s.isdecimal(), s.isprintable(), s.isascii())
    print(s.split(), s.split(" "), s.rsplit(None, 1), s.splitlines(True), s.partition(" "), s.rpartition("_"))
    print(repr(s.strip()), repr(s.lstrip(" H")), repr(s.rstrip("e ")), s.removeprefix("H"), s.removesuffix("d"))
    print(repr(s.center(13, "*")), repr(s.ljust(5)), repr(s.rjust(5, "-")), s.zfill(5), repr(s.expandtabs(4)))
    print(s.encode(), s.encode("utf-16-le")[:6], ascii(s), s[::-1], s[1:-1], s * 2, s.count(""), s.find("l"), s.rfind(""))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 2), ",".join(["x", "y"]), "".join([]))
print("one two".startswith("one"), "one".startswith(("x", "o")), "one".endswith("ne", 1, 3), "one".endswith(()))
print("aXbXc".replace("X", "--"), "aaa".replace("a", "b", 2), "abc".replace("", "."), "x".replace("x", ""))
print("%s %r %d %5.1f %-5s| %05d %+d %x %X %o %e %g %c %%" % ("s", "r", 42, 3.14159, "ab", 42, 7, 255, 255, 8, 12345.678, 0.0001, "c"))
print("%(name)s is %(age)03d" % {"name": "Bob", "age": 7}, "%*d" % (6, 42), "%.3s" % "abcdef")
print("{} {1}".format if False else "{0} {1} {0}".format("a", "b"), "{x.real} {y[0]} {z[k]}".format(x=3, y=[1], z={"k": 2}))
print(f"{3.14159:.2f} {42:b} {42:#x} {1234567:,} {1234567:_} {0.5:%} {'x':>4}{'y':<4}{'z':^4}| {5:+} {-5: } {255:#010b}")
value, width = 2.5, 8
print(f"{value!r:>{width}} {value=} {value + 1 = :.3f} {{literal}} {'nested ' + f'{value}'}")
for call in ['"a".join([1])', '"abc".index("z")', '"a".center("x")', '"%d" % "x"', '"%s %s" % "x"', '"{}".format()', '"{x}".format()', '"a" + 1', '1 + "a"', '"a" * "b"', '"abc"[5]', '"abc"["a"]', 'chr(-1)', 'ord("ab")', '"".join(5)', '"a".split("")', '"{:d}".format("x")', '"{:q}".format(1)', 'int("12x")', 'float("abc")']:
    try:
        print(eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
print("ß".upper(), "ǆ".title(), "İ".lower(), len("İ".lower()), "Σας".lower(), "ΑΣ".lower(), "ŉ".upper())
print("abc" < "abd", "a" < "B", "" < "a", "Z" < "a", "é" > "z", "abc".__lt__("abd"), max("hello"), sorted("hello"))
