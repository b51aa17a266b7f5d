# Splitting, stripping, partitioning and joining text
for s in ["a,b,c", ",a,,b,", "", "abc", ",,,", "a, b, c"]:
    print(
        repr(s),
        s.split(","),
        s.rsplit(","),
        s.split(",", 1),
        s.rsplit(",", 1),
        s.split(",", 0),
        s.split(",", -1),
        s.partition(","),
        s.rpartition(","),
        s.split(", "),
    )
for s in ["  a b   c ", "\ta\n\nb\r", "", "   ", "a\u2003b\xa0c", "a\x1cb"]:
    print(
        ascii(s),
        ascii(s.split()),
        ascii(s.rsplit(None, 1)),
        ascii(s.split(None, 1)),
        ascii(s.split(maxsplit=1)),
        ascii(s.strip()),
        ascii(s.lstrip()),
        ascii(s.rstrip()),
    )
for s in ["a\nb", "a\r\nb\rc", "a\n\nb\n", "\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "no end"]:
    print(ascii(s), ascii(s.splitlines()), ascii(s.splitlines(keepends=True)))
print(
    "xyxaxyx".strip("xy"),
    "xyxaxyx".lstrip("x"),
    "xyxaxyx".rstrip("x"),
    "ééaé".strip("é"),
    "abc".strip(""),
    "mississippi".split("ss"),
    "aaaa".split("aa"),
)
print(
    "aXbX".removeprefix("a"),
    "aXbX".removesuffix("X"),
    "abc".removeprefix(""),
    "abc".removesuffix("abcd"),
    ", ".join("abc"),
    "".join([]),
    "-".join(["x"]),
    "€".join(["a", "b"]),
    "-".join({"k": 1}),
    "-".join((str(i) for i in range(3))),
)
for f in [
    lambda: "a".split(""),
    lambda: "a".split(1),
    lambda: "a".partition(""),
    lambda: "a".partition(None),
    lambda: ",".join(["a", 1]),
    lambda: ",".join(1),
    lambda: "a".strip(1),
    lambda: "a".split(",", "x"),
    lambda: "a".removeprefix(1),
    lambda: "a".splitlines(1, 2),
    lambda: "a".rsplit(sep=""),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
