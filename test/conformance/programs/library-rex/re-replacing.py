# sub and subn with templates and functions, expand, escape.
import re

print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("a", "b", "banana"), re.subn("x", "y", "abc"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<n>\d)", r"<\g<n>\g<1>\g<0>>", "a1b2"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "3 apples and 12 pears"), re.sub("(a)|b", r"[\1]", "ab"))
print(repr(re.sub("x", r"\n\t\\", "axb")), re.sub("x*", "-", "abxd"), re.sub(r"\b", "|", "to be"))
print(re.sub("[aeiou]", "", "programming language"), re.sub(r"\s+", " ", "  too   many    spaces "))
text = "nothing here"
print(re.sub("z", "y", text) is text, re.sub("", "-", "ab"), re.sub("a", "", "aaa") == "")


def title(match):
    word = match.group()
    return word[0].upper() + word[1:].lower()


print(re.sub(r"[A-Za-z]+('[A-Za-z]+)?", title, "they're bill's friends from the UK"))
camel = re.compile(r"(?<!^)(?=[A-Z])")
print(camel.sub("_", "someVariableName").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "some_variable_name"))
print(re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"), re.escape("a.b*c[d]"), re.escape("x-y z\n"), re.escape("é_1"))
m = re.match(r"(\w+)@(?P<host>[\w.]+)", "joe@example.org")
print(m.expand(r"\1 at \g<host>"), m.expand("plain"), m.expand(r"\g<0>!"), m.expand(r"\061\x41") if False else "")
for template in [r"\3", r"\g<nobody>", r"\g<host", r"\q", r"\g", r"\g<>", r"\g<1x>"]:
    try:
        print(re.sub(r"(\w+)@(?P<host>[\w.]+)", template, "joe@example.org"))
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)
for repl in [3, b"x", None]:
    try:
        print(re.sub("a", repl, "banana"))
    except TypeError as error:
        print(error)
try:
    re.sub("a", lambda m: 5, "banana")
except TypeError as error:
    print(error)
print(re.sub("a", lambda m: None or "", "banana"), re.compile("(?i)B").sub("x", "bBb", 1), re.compile("b").subn("x", "bbb", count=2))
print(re.sub(b"a", b"\\g<0>\\g<0>", b"banana"), re.subn(b"n", lambda m: b"N", b"banana"))


def broken(match):
    raise ValueError("in the function at " + str(match.start()))


try:
    re.sub("n", broken, "banana")
except ValueError as error:
    print(error)
