"""Subclasses of str and bytes, and objects that show themselves."""
import sys


class Name(str):
    def __new__(cls, text, tag=None):
        self = super().__new__(cls, text.title())
        self.tag = tag
        return self


class Bare(str):
    pass


class Data(bytes):
    pass


class Buffer(bytearray):
    pass


class Shown:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "<as repr é>"

    def __format__(self, spec):
        return "as format " + spec

    def __bytes__(self):
        return b"as bytes"


class BadShown:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 5


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))


n = Name("ada lovelace", tag=1)
print(n, n.tag, type(n).__name__, type(n + "!").__name__, type(n[:]).__name__, type(n.upper()).__name__, n == "Ada Lovelace", hash(n) == hash("Ada Lovelace"))
print({"Ada Lovelace": 1}[n], n in {"Ada Lovelace"}, "%s" % n, f"{n:>15}|", "-".join([n, n]), type("".join([n])).__name__, type(str(n)).__name__)
print(Bare(5), Bare(b"ab", "ascii"), Bare(), repr(Bare("x")), type(Bare("a") * 1).__name__, type(Bare("a").strip()).__name__, type(Bare("").join([])).__name__)
print(Data(b"ab") + b"c", type(Data(b"ab")[:1]).__name__, Data(3), Data("é", "utf-8"), type(bytes(Data(b"x"))).__name__, Data.fromhex("6162"), type(Data.fromhex("6162")).__name__)
print(Buffer(b"ab"), type(Buffer(b"ab") + b"c").__name__, Buffer(b"abc")[1:], type(Buffer(b"abc")[1:]).__name__)
for value in [Bare(""), Bare("abc"), Bare("é"), Bare("中"), Bare("😀"), Data(b""), Data(b"abc"), Buffer(b"abc")]:
    print(sys.getsizeof(value), end=" ")
print()
for action in [
    lambda: str(Shown()), lambda: repr(Shown()), lambda: ascii(Shown()), lambda: format(Shown(), "x"), lambda: f"{Shown()}", lambda: f"{Shown()!s:>10}",
    lambda: f"{Shown()!r}", lambda: f"{Shown()!a}", lambda: "%s %r %a" % (Shown(), Shown(), Shown()), lambda: "{} {!s} {!r} {!a} {:y}".format(Shown(), Shown(), Shown(), Shown(), Shown()),
    lambda: bytes(Shown()), lambda: b"%b" % Shown(), lambda: b"%s" % Shown(), lambda: b"%a" % Shown(), lambda: str(BadShown()), lambda: repr(BadShown()),
    lambda: format(BadShown(), ""), lambda: f"{BadShown()}", lambda: "%s" % BadShown(), lambda: "%r" % BadShown(), lambda: "{}".format(BadShown()),
]:
    attempt(action)


class Table:
    def __getitem__(self, code):
        if code == 97:
            return "[a]"
        if code == 98:
            raise LookupError("keep")
        if code == 99:
            return None
        raise ValueError("stop")


class Mapping:
    def __getitem__(self, key):
        return "<" + key + ">"

    def __missing__(self, key):
        return "missing"


class Deep:
    inner = {"k": [1, 2, 3]}


class Default(dict):
    def __missing__(self, key):
        return "?" + key


attempt(lambda: "abc".translate(Table()))
attempt(lambda: "abcd".translate(Table()))
attempt(lambda: "%(x)s %(y)5s" % Mapping())
attempt(lambda: "{x} {y}".format_map(Mapping()))
attempt(lambda: "{0.inner[k][1]} {d.inner[k]}".format(Deep(), d=Deep()))
attempt(lambda: "{a} {b}".format_map(Default(a=1)))
attempt(lambda: "%(b)s" % Default(a=1))
attempt(lambda: "-".join(word for word in ["a", "b", "c"]))
attempt(lambda: "-".join(map(str, range(4))))
attempt(lambda: ",".join(x for x in [1]))
attempt(lambda: b"".join(bytes([i]) for i in range(3)))
attempt(lambda: [c for c in "a😀é"])
attempt(lambda: list(enumerate("ab")))
attempt(lambda: list(zip("ab", b"cd")))
attempt(lambda: dict(zip("ab", "cd")))
attempt(lambda: sorted("hello", reverse=True))
attempt(lambda: max("abc", key=ord))
attempt(lambda: "".join(reversed("a😀b")))
attempt(lambda: [*"ab", *b"cd"])
iterator = iter("héllo")
print(next(iterator), iterator.__length_hint__(), list(iterator), list(iterator))
