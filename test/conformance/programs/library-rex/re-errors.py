# What is said of wrong patterns, with the place.
import re

patterns = [
    "(", ")", "a(b", "a)b", "[", "[a", "[]", "[z-a]", r"[\d-z]", "*", "+a", "a**", "a{2}{3}", "a{3,2}", "(?", "(?z)", "(?P", "(?P<", "(?P<a", "(?P<1a>b)",
    "(?P<a>b)(?P<a>c)", "(?P=a)", "(?P=", "(?<a)", "(?<=a+)b", "(?<=a|bc)d", r"\1", r"(\1)", r"(a)\2", "(?(1)a|b)", "(?(0)a)", "(?(a)b)", "(a)(?(1)b|c|d)",
    r"\q", r"\x1", r"\u12", r"\U00110000", r"\N{NO SUCH NAME}", r"\N", "\\", "a\\", "(?i", "(?i-", "(?-i)", "(?i-i:a)", "(?u-a:b)", "(?L)a", "a(?i)b",
    "(?#", "(?#comment", "line one\nline (two", r"\400", r"[\400]", "(?aL)b", "a{99999999999}", "(?P>x)", "(?:", "(?=a", "(?!", "x(?P<n>", "(?P<é>a)(?P=e)",
]
for pattern in patterns:
    try:
        print(repr(pattern), "compiles:", re.compile(pattern).groups)
    except re.error as error:
        print(repr(pattern), error, (error.pos, error.lineno, error.colno), error.pattern == pattern)
    except (ValueError, OverflowError) as error:
        print(repr(pattern), type(error).__name__, error)
for pattern, flags in [("a", re.A | re.U), (b"a", re.U), ("a", re.L), (b"a", re.A | re.L)]:
    try:
        print(re.compile(pattern, flags))
    except ValueError as error:
        print(error)
error = re.error("message", "a\nbc", 3)
print(error, error.msg, error.pattern, error.pos, error.lineno, error.colno, error.args, repr(error), re.error is type(error))
print(re.error("only this"), re.error("x", b"ab", 1), issubclass(re.error, Exception), re.error.__module__, re.error.__name__)
