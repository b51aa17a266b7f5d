# What patterns and matches are: repr, flags, equality, copies, caching, types, wrong arguments.
import copy
import re
import sys

p = re.compile(r"(\d+)-(?P<word>\w+)", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, re.compile("a"), re.compile("x" * 250) == re.compile("x" * 250))
print(repr(re.compile("x" * 250))[-8:], re.compile("a", re.A), re.compile(b"a", re.S | re.X), re.compile("(?ims)a"))
for flag in [re.A, re.I, re.L, re.M, re.S, re.U, re.X, re.NOFLAG, re.I | re.X, re.RegexFlag(0), re.DEBUG]:
    print(repr(flag), str(flag), int(flag), end="; ")
print()
print(re.I & re.M, re.I | 0, ~re.I & 255 == 253, re.IGNORECASE is re.I, isinstance(re.I, int), re.RegexFlag.I.name, re.X.value)
print(p == re.compile(r"(\d+)-(?P<word>\w+)", re.I | re.M), p == re.compile(p.pattern), p != "p", hash(p) == hash(copy.copy(p)))
print(re.compile("abc") is re.compile("abc"), re.compile(p) is p, copy.copy(p) is p, copy.deepcopy(p) is p)
print({re.compile("k"): 1}[re.compile("k")], len({re.compile("k"), re.compile("k", re.I)}))
m = p.match("12-ab")
print(m, copy.copy(m) is m, m == p.match("12-ab"), re.Pattern, re.Match, isinstance(p, re.Pattern), isinstance(m, re.Match))
print(re.Pattern[str], re.Match[bytes], type(p).__name__, type(m).__module__)
print(sys.getsizeof(m), sys.getsizeof(re.match("a", "a")), sys.getsizeof(re.match("(a)(b)(c)", "abc")), sys.getrefcount(m))
for call in [
    lambda: re.match("a", 1), lambda: re.match("a", None), lambda: re.match(b"a", "a"), lambda: re.match("a", b"a"),
    lambda: re.compile(1), lambda: re.compile(None), lambda: re.compile(p, re.I), lambda: m.group(9), lambda: m["nobody"],
    lambda: m.group(1, "z"), lambda: m.start(-1), lambda: m[1.5], lambda: m[[]], lambda: re.Pattern(), lambda: re.Match(),
    lambda: p.match(), lambda: p.match("a", "b"), lambda: m.span(1, 2), lambda: p.nothing, lambda: setattr(p, "flags", 1),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
sc = re.compile("a|b").scanner("abxab")
print(sc.match(), sc.match(), sc.match(), sc.match(), re.compile("b").scanner("abab").search().span(), sc.pattern)
it = re.finditer("a", "banana")
print(type(it).__name__, iter(it) is it, next(it).span(), [each.span() for each in it], next(it, "over"))
scanner = re.Scanner([(r"\d+", lambda s, t: ("number", int(t))), (r"[a-z]+", lambda s, t: ("name", t)), (r"\s+", None), (r"[=+]", lambda s, t: ("op", t))])
print(scanner.scan("x = 40 + y"), scanner.scan("1 ?"))
re.purge()
print(re.compile("abc") is re.compile("abc"))
