# Searching and replacing in text
s = "mississippi"
for sub in ["ss", "i", "p", "z", "", "mississippi", "issi", "ppi"]:
    print(
        repr(sub),
        s.find(sub),
        s.rfind(sub),
        s.count(sub),
        s.find(sub, 3),
        s.find(sub, 3, 6),
        s.rfind(sub, 0, -3),
        s.find(sub, -4),
        s.count(sub, 2, 100),
        s.startswith(sub),
        s.endswith(sub),
        sub in s,
        s.replace(sub, "_"),
        s.replace(sub, "_", 1),
    )
print(
    "aaa".count("aa"),
    "".count(""),
    "abc".count(""),
    "aaa".replace("", "-"),
    "aaa".replace("", "-", 2),
    "".replace("", "x"),
    "abc".replace("b", ""),
    "ééé".replace("é", "e", -1),
    "abc".find("", 3),
    "abc".find("", 4),
    "abc".rfind("", 1, 2),
)
print(
    s.startswith(("x", "mi")),
    s.startswith(()),
    s.endswith(("pi", 1)) if False else s.endswith(("pi",)),
    s.startswith("s", 2),
    s.startswith("ss", 2, 3),
    "".startswith(""),
    s.startswith("", 12),
    s.startswith("", 11),
)
for f in [
    lambda: s.index("z"),
    lambda: s.rindex("z"),
    lambda: s.index("m", 1),
    lambda: s.find(1),
    lambda: s.count(None),
    lambda: 1 in s,
    lambda: s.startswith(1),
    lambda: s.startswith((1,)),
    lambda: s.replace("a", 1),
    lambda: s.replace("a"),
    lambda: s.find(),
    lambda: s.find("a", "b"),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
table = str.maketrans({"m": "M", "s": None, "i": "!!", ord("p"): 8364})
print(
    s.translate(table),
    s.translate({}),
    s.translate(str.maketrans("is", "IS", "p")),
    "a\tb\tcde\tf".expandtabs(),
    "\t\ta".expandtabs(2),
    "a\n\tb".expandtabs(3),
    "\ta".expandtabs(0),
)
