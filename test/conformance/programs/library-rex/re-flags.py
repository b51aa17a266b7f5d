# Flags: case, lines, dots, verbose patterns, ASCII, inline and scoped; text in other scripts; bytes.
import re

print(re.findall("straße|STRASSE", "STRASSE Straße", re.I), re.findall("[a-z]+", "ABC def", re.I), re.findall("k", "kK\u212a", re.I))
print(re.findall("k", "kK\u212a", re.I | re.A), re.findall("[à-ý]+", "ÀÉé", re.I), re.search("σ", "ΑΣ", re.I), re.search("ſ", "S", re.I))
print(re.findall(r"^\s*\w+", "one\n two\nthree", re.M), re.findall(r"\w+$", "a b\nc d", re.M), re.findall("a.b", "a\nb axb", re.S))
number = re.compile(
    r"""
    [+-]?           # sign
    (?: \d+ (?: \. \d* )? | \. \d+ )   # digits
    (?: [eE] [+-]? \d+ )?              # exponent
    \ ?[#]?
    """,
    re.VERBOSE,
)
print([m.group() for m in number.finditer("3.14 -2e10 .5 +7# x")], number.flags == re.X | re.U)
print(re.findall(r"(?i)abc", "ABC abc"), re.findall(r"(?i:a)b", "Ab AB ab"), re.findall(r"(?i:a(?-i:b))c", "ABc Abc abc"), re.findall(r"(?s:.)\n.", "\n\n\n"))
print(re.findall(r"(?x) a b # c", "ab a b"), re.findall(r"(?m)^a", "a\na"), re.compile("(?i)(?m)a").flags == re.I | re.M | re.U)
print(re.findall(r"\d+", "12 ٣٤ ५"), re.findall(r"\d+", "12 ٣٤ ५", re.A), re.findall(r"\w+", "été ñ", re.A), re.findall(r"(?a:\w+)|\w", "été"))
print(re.findall(r"\s", "a\u2003b\u00a0c\x1cd"), re.findall(r"\s", "a\u2003b\x1cd", re.A), re.findall(r"\W+", "a—b…c"), re.findall(r"\S+", "x y"))
print(re.findall(rb"\w+", "été".encode("latin-1")), re.findall(rb"[\x80-\xff]", "é".encode()), re.search(rb"(?i)ABC", b"xabc"), re.split(rb"\W", b"a b-c"))
print(re.compile(rb"\xe9").search(b"caf\xe9"), re.match(b"(?P<n>a)", bytearray(b"abc")).group("n"), re.findall(b"a", memoryview(b"banana")))
print(re.findall(r"\bfoo\b", "foo food foo"), re.findall(r"\Bo", "foo o"), re.findall(r"\b", ""), re.findall(r"[^\W\d_]+", "ab1_c"))
print(re.findall(r"[\w.-]+@[\w.-]+\.\w+", "mail joe.b@x-y.org or ann@site.co.uk!"), re.findall(r"[]a]", "]a"), re.findall(r"[^]]", "]a"), re.findall(r"[a\]-]", "a]-"))
print(re.findall(r"\x41\u0042\U00000043\103\t", "ABCC\t"), re.findall(r"\N{GREEK SMALL LETTER ALPHA}", "α"), re.findall("[\\\\/]", "a\\b/c"))
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(?:(a)|(b))*", "ab").groups(), re.match("(a*)*", "aab").groups(), re.match("(?:a?)*?y", "aay"))
print(re.match(r"(?=(a+))a*b\1", "aaab"), re.search(r"(?=(a+))a*b\1", "baaabac"), re.match(r"(.)(?<=a)b", "ab"), re.match(r"((ab)|a)(c|bcd)(d*)", "abcd").groups())
ip = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
print([bool(re.fullmatch(rf"{ip}(?:\.{ip}){{3}}", each)) for each in ["1.2.3.4", "256.1.1.1", "127.0.0.1", "1.2.3"]])
