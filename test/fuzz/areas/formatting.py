# Format specifications, percent formatting and f-strings over values of all types.
VALUES = [0, 1, -1, 42, -1234567, 10**20, True, False, 0.0, -0.0, 1.0, -1.5, 3.14159, 1e20, 1.5e-7, 123456.789,
          float("inf"), float("-inf"), float("nan"), 1j, -1.5 + 2.25j, "", "abc", "é€", None, [1, 2], (1,), {"a": 1}, b"x", int]
FILLS = ["", "<", ">", "^", "=", "*<", "0>", "é^", "x="]
SIGNS = ["", "+", "-", " "]
ALTERNATES = ["", "#", "0", "#0", "z"]
WIDTHS = ["", "1", "8", "20"]
GROUPS = ["", ",", "_"]
PRECISIONS = ["", ".0", ".3", ".12"]
KINDS = list("bcdeEfFgGnosxX%") + ["", "q", "ss"]


def attempt(value, spec):
    print(repr(value), repr(spec), "->", outcome(format, value, spec))


print("## kinds and precisions")
for value in VALUES:
    for kind in KINDS:
        for precision in PRECISIONS:
            for group in GROUPS:
                attempt(value, group + precision + kind)
print("## fills and widths")
for value in VALUES:
    for fill in FILLS:
        for width in WIDTHS:
            for kind in ("", "d", "f", "s", "x", "g"):
                attempt(value, fill + width + kind)
print("## signs and alternates")
for value in VALUES:
    for sign in SIGNS:
        for alternate in ALTERNATES:
            for kind in ("", "d", "g", "x", "b", "e", "%", "s"):
                attempt(value, sign + alternate + "12" + kind)
                attempt(value, sign + alternate + "012,.2" + kind)
print("## broken")
for value in (1, 1.5, "s", None, 1j):
    for spec in ("10000000000000000000000", ".", ".x", ",,", "_,", ",_", "<<", "<<<", "1 ", " 1", "}", "{", "+s", "=5s", ".-1f", "é", "éé", "0é"):
        attempt(value, spec)
print("## percent")
for value in VALUES + [(1, 2), ("a",), {}, {"k": 5}]:
    for text in ("%s", "%r", "%a", "%d", "%i", "%u", "%x", "%X", "%o", "%c", "%e", "%f", "%g", "%G", "%5s|", "%-5s|", "%05d", "%+d", "% d",
                 "%#x", "%#o", "%.2f", "%.2s", "%8.3f|", "%-8.3f|", "%%", "%", "%q", "%(k)s", "%(k)d %(k)s", "%*d", "%.*f", "%s %s", "no", "%5%", "%ld", "%5c|"):
        print(repr(text), "%", repr(value), "->", outcome(lambda: text % value))
        print("b", repr(text), "%", repr(value), "->", outcome(lambda: text.encode() % value))
print("## str.format")
for text in ("{}", "{0}", "{0} {0}", "{1}", "{} {}", "{0}{}", "{}{0}", "{a}", "{0.real}", "{0.nope}", "{0[0]}", "{0[a]}", "{0[-1]}", "{!r}", "{!s:>8}",
             "{!a}", "{!x}", "{!}", "{", "}", "{{}}", "{{", "}}", "{0!r:^10}", "{:{}}", "{:{}d}", "{:>{w}}", "{0:{1}}", "{a.b}", "{[}", "{[]}", "{.}", "{0.}", "{0[}",
             "{ }", "{0 }", "{:}}", "{a!}", "{:{:{}}}", "{0[1][0]}"):
    for arguments in ((), (1,), (1, 2), ("xy", 5), ([7, 8],), ({"a": 1},), ("\u20ac", "<5")):
        for keywords in ({}, {"a": 3}, {"w": 6}):
            print(repr(text), arguments, keywords, "->", outcome(lambda: text.format(*arguments, **keywords)))
