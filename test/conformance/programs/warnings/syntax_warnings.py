# What the parser and the compiler warn of, in their order, and code in strings.
a = "\d"
b = """x
y \q z
\w"""
c = f"{a}\p" "\k"
d = b"\z"
e = 1or 2
assert (a, "x")
f = [1, 2] [a, b] if 0 else 0
(1, 2) (3) if 0 else 0
g = a is "x", a is not 5, 1 is a, () is a, -1 is a
"abc" ["x"] if 0 else 0
5 [0] if 0 else 0
h = [0xfor x in ()]
i = "\400"
try:
    pass
finally:
    a is 7
r = 1if 1else 2


def function():
    if 1 is function or "x" is not function:
        pass
    lambda: [1][1.5]
    assert (), "an empty tuple is false"
    assert function, ("a", "tuple as message")
    return {1: 2}[0:1] if 0 else {1, 2}["x"] if 0 else (lambda: 1)["x"] if 0 else None


class C:
    "\s in a docstring"
    x = b"\u0041", r"\d", rb"\d", f"\{x}" if 0 else "", "\8"


eval("1 is 1")
exec("y = '\\\\d'")
compile("None [0]", "<made up>", "exec")
compile("\n\nz = 5 ()\n", "somewhere.py", "exec")
