# versions: 3.11 3.12 3.13 3.14 3.15
# Sizes of compiled patterns: they hold their code.
import re
import sys


def size(pattern, flags=0):
    try:
        print(repr(pattern), flags, sys.getsizeof(re.compile(pattern, flags)))
    except ValueError as error:
        print(repr(pattern), error)


patterns = [
    "", "a", "abc", "a(b)c", "a|b", "ab|ac", "ab|ac|ad", "abc|abd", "a*", "(ab)*", "[abc]", "[a-z]",
    "[a-z0-9_]", r"\d+", r"\w+\s*", "[^abc]", "[aa]", "x|y|z|foo", "(?:foo|bar)+", r"^\d{4}-\d\d$", "(?=a)b",
    "(?<!a)b", r"(a)\1", "(a)?(?(1)b|c)", "(?i)abc", "(?i)[a-z]", "(?i)k", "(?i)s", "[é]", "[а-я]",
    "[α-ωa-z]", r"[\w.]+@[\w.]+", "(?i:ab)c", "(?>ab)c", "a++", "a{2,3}?", ".", ".*", "(?s).", r"\bfoo\b",
    "a||b", "(a|b)(c|d)", "[^\\W\\d]", "😀", "[😀-😎]", "(?P<n>x)(?P=n)", "abcabc", "(ab)c", "((a)b)",
    "[acegikmoqsuwy]", "[a-cx-z0-9]", "[^a]", "[\\d\\s]", "a(?:b|c|d)e", "(?:a|ab)(?:c|bcd)",
    "[A-Za-z_][A-Za-z0-9_]*", r"\d+(\.\d*)?([eE][-+]?\d+)?", "(?:a|b|)", "ſ", "(?i)ſ", "(?i)µ", "(?i)[µx]",
    "[À-ſ]", "(?i)[À-ſ]", "(?a)(?i)[a-z]é", "(?x) a b # c", "[\\x00-\\uffff]", "(?i)[^a-z]", "(?i)[^s]",
    "(?i)[^ab]", "\\Aab\\Z", "(?m)^a$", "(?i)a|b", "(?i)1|2", "(?i)[12]a", "[一-龥]+", "(?:(?:ab))", "(?:)",
    "(|a)", "abc(?:def|deg)", "\\.", "a\\.b|a\\.c", "[.]x", "foo|foobar|foz",
]
for p in patterns:
    for f in (0, re.I, re.A, re.I | re.A):
        size(p, f)
for p in [b"abc", b"[a-z]+", rb"\w", b"(?i)k"]:
    size(p)
    size(p, re.I)
