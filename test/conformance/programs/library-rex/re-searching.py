# versions: 3.11 3.12 3.13 3.14 3.15
# Finding text: match, search, fullmatch, findall, finditer, split, and where things were found.
import re

log = """2024-03-01 12:00:05 INFO  server started
2024-03-01 12:03:17 WARN  slow request: /index (1532 ms)
2024-03-02 08:44:59 ERROR failed: /upload (code 500)
2024-03-02 09:00:00 INFO  server stopped"""
line = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+(?P<text>.*)")
for each in log.splitlines():
    m = line.match(each)
    print(m["level"], m.group("date", "time"), m.span("text"), repr(m["text"]))
print(re.findall(r"\b[A-Z]{4,}\b", log), re.findall(r"(\w+) (\w+)", "one two three four"))
print([m.start() for m in re.finditer("server", log)], re.search("nothing", log))
print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("a.c", "abc"), re.fullmatch("a", "abc"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"([,;])", "a,b;c"), re.split("x*", "axbc"), re.split(r"\s", "a b c d", maxsplit=2))
print(re.findall("", "abc"), re.findall("a|ab", "abab"), re.findall(r"(?:a|b)+", "abba cab"))
p = re.compile("o")
print(p.search("dog", 2), p.search("dog", 1, 2), p.match("dog", 1), p.findall("foo boo", 2, 6), p.match("o", 5))
m = re.search(r"(a)(b)?(c)?", "xab")
print(m, m.groups(), m.groups("-"), m.regs, m.lastindex, m.lastgroup, m.start(3), m.end(3), m.span(2), m.pos, m.endpos)
print(m.string, m.re, m.re.groups, m[0], m[1], m["1"] if False else m[2], m.group(), m.group(0, 2))
m = re.match(r"(?P<first>\w+) (?P<last>\w+)?", "Ada ")
print(m.groupdict(), m.groupdict("none"), m.lastgroup, dict(m.re.groupindex), type(m.re.groupindex).__name__)
print(re.search(r"(?<=-)\w+", "spam-egg").group(), re.search(r"(?<!a)b", "ab b").span(), re.search(r"a(?!b)", "ab ac").span())
print(re.findall(r"(\w)\1", "aabbcd"), re.match(r"(a)?(?(1)b|c)", "ab"), re.match(r"(a)?(?(1)b|c)", "c"))
print(re.findall(r"<.+>", "<a><b>"), re.findall(r"<.+?>", "<a><b>"), re.findall("a{2,3}?", "aaaa"), re.findall("a{2}", "aaaaa"))
print(re.findall(r"(?>a+)b", "aab"), re.findall(r"a++b", "aab"), re.findall(r"a*+a", "aaa"))
print(re.findall(r"^\w", "a\nb\nc", re.M), re.findall(r"\w$", "a\nb\n"), re.findall(r"\w\Z", "a\nb"), re.findall(r"\A\w", "a\nb", re.M))
if m:
    print("a match is true", bool(m))
print(re.search("é+", "caféé"), re.findall(r"\w+", "naïve café 42_"), re.search("😀", "a😀b").span(), re.findall(".", "😀é"))
