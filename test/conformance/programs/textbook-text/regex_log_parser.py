import re
from collections import Counter, namedtuple

LOG = '''\
127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /index.html HTTP/1.0" 200 2326
10.0.0.7 - bob [10/Oct/2000:13:55:40 -0700] "POST /login HTTP/1.1" 302 -
127.0.0.1 - - [10/Oct/2000:13:56:01 -0700] "GET /missing HTTP/1.0" 404 153
garbage line
10.0.0.7 - bob [10/Oct/2000:14:02:11 -0700] "GET /img/cat.png HTTP/1.1" 200 48213
'''

PATTERN = re.compile(r'''
    ^(?P<ip>\d{1,3}(?:\.\d{1,3}){3}) \s \S+ \s (?P<user>\S+) \s
    \[(?P<when>[^\]]+)\] \s
    "(?P<method>[A-Z]+) \s (?P<path>\S+) [^"]*" \s
    (?P<status>\d{3}) \s (?P<size>\d+|-)$
''', re.VERBOSE)
Hit = namedtuple("Hit", PATTERN.groupindex)

hits, bad = [], []
for number, line in enumerate(LOG.splitlines(), 1):
    m = PATTERN.match(line)
    if m:
        hits.append(Hit(**m.groupdict()))
    else:
        bad.append((number, line))
for h in hits:
    print(h)
print(bad)
print(Counter(h.status for h in hits), sum(int(h.size) for h in hits if h.size != "-"))
print({h.ip: [x.path for x in hits if x.ip == h.ip] for h in hits})
print(re.sub(r"(\d+)/(\w+)/(\d+)", r"\3-\2-\1", hits[0].when))
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "make this title case"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.findall(r"(\w+)=(\w+)", "set width=20 and height=10"), re.subn("o", "0", "foo boo"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-17")
print(m, m.group("year"), m["month"], m.span(), m.start("month"), m.groups(), m.re.pattern)
print([mm.start() for mm in re.finditer("(?=aa)", "aaaa")], re.fullmatch(r"\w+@\w+\.com", "me@site.com") is not None)
print(re.escape("a.b*c"), re.findall(r"(?i)python", "Python PYTHON"), re.match("b", "abc"))
print(PATTERN.flags & re.X != 0, re.compile("a|b", re.I | re.M))
for broken in ("(", "[a", "*x", "(?P<n>a)(?P<n>b)", r"\9"):
    try:
        re.compile(broken)
    except re.error as e:
        print(f"{broken!r}: {e}")
