# print: separators, ends, files, and what it calls
import sys

print()
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print("a", "b", sep="\n", end="!\n")
print(1, 2.0, None, [1, "x"], (1,), {"a": {1}}, sep=" | ", flush=True)
print(*"abc", *[1, 2], sep="-")
print("no newline", end="")
print()
print("", "", sep="x")
print(end="only end\n")
print(*(1, 2), **{"sep": "+", "end": ".\n"})


class W:

    def __init__(self):
        self.got = []

    def write(self, text):
        self.got.append(text)

    def flush(self):
        self.got.append("FLUSH")


w = W()
print("x", 5, file=w, sep="/", flush=True)
print(file=w)
print(w.got)


class S:

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(S(), [S()], {S(): S()} if False else "", (S(),), f"{S()} {S()!r}", "%s %r" % (S(), S()))


class Bad:

    def __str__(self):
        return 5


class Bad2:

    def __repr__(self):
        raise ValueError("no repr")


for f in [
    lambda: print(Bad()),
    lambda: print([Bad2()]),
    lambda: print("a", sep=1),
    lambda: print("a", end=b""),
    lambda: print("a", foo=1),
    lambda: print("a", file=5),
    lambda: repr(Bad2()),
]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
old, sys.stdout = (sys.stdout, w)
print("to w")
sys.stdout = old
print(w.got[-2:], print(end=""), sys.stdout.write("direct\n"))
