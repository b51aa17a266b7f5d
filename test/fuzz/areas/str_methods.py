# Every method of str over a pool of receivers and arguments, good and bad ones.
RECEIVERS = ["", "a", "Hello World", "  x y  ", "a,b,,c", "éÀß", "ǅabc", "12½", "\u20ac\n\tz\r\n", "aaa", "\U0001f600b"]
POOL = ["", "a", " ", ",", "b", "l", "é", "World", "aa", 0, 1, -1, 3, 100, None, True, 1.5, b"a", ("a", "H"), ("",), (1,), [], ["x", "y"], {97: "Q"}, {"a": 1}]
WITH_NONE = """capitalize casefold encode expandtabs isalnum isalpha isascii isdecimal isdigit isidentifier
islower isnumeric isprintable isspace istitle isupper lower lstrip rstrip split splitlines strip swapcase title
upper rsplit __len__ __iter__""".split()
WITH_ONE = """center count encode endswith expandtabs find index join ljust lstrip partition removeprefix
removesuffix rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip translate zfill
__contains__ __getitem__ __mul__ __add__ __mod__ __eq__ __lt__ __rmul__ format capitalize""".split()
WITH_TWO = "center count endswith find index ljust replace rfind rjust rsplit split startswith encode strip".split()


def attempt(text, method, *arguments):
    shown = outcome(lambda: getattr(text, method)(*arguments), show=without_address)
    print(repr(text), method, *map(repr, arguments), "->", shown)


def without_address(value):
    return repr(value) if "iterator" not in repr(value) else "an iterator"


print("## none")
for text in RECEIVERS:
    for method in WITH_NONE:
        attempt(text, method)
print("## one")
for text in RECEIVERS:
    for method in WITH_ONE:
        for argument in POOL:
            attempt(text, method, argument)
print("## two")
for text in RECEIVERS:
    for method in WITH_TWO:
        for first in POOL[:20]:
            for second in POOL[:20]:
                attempt(text, method, first, second)
print("## three")
for text in RECEIVERS:
    for method in ("count", "find", "index", "rfind", "startswith", "endswith", "replace"):
        for first in ("", "a", "l", ("a", "W"), 1):
            for second in (None, 0, 1, -2, 50, "b"):
                for third in (None, 2, -1, 100, 0, "q"):
                    attempt(text, method, first, second, third)
