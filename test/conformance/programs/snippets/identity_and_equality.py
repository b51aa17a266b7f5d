# is and ==: small ints, constants, interned strings, singletons, NaN, hashes that agree.
a = 256
b = 256
print(a is b, a + 1 is b + 1, (a + 1) - 1 is b, 5 + 0 is 5 if False else "")
x, y = 1000, 1000
print(x is y, x == y, x is int("1000"), int("7") is 7 if False else int("7") is a - 249)
s, t = "hello", "hello"
print(s is t, s is "".join(["hel", "lo"]), "".join(["h"]) is "".join(["h"]), s[0] is "hello world"[0])
e1, e2 = (), ()
print(e1 is e2, tuple([]) is e1, (1, 2) == (1, 2), [] is [], frozenset() is frozenset(), "" is "".strip("x") if False else "".strip("x") == "")
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], float("nan") in [nan], nan != nan)
print(True == 1, True is not 1 if False else True, {True: "a", 1: "b", 1.0: "c"}, hash(True) == hash(1.0), 0.0 == -0.0, [0] == [False])
print(None == False, None is None, not None, bool([]), bool([[]]), bool("False"), bool(0.0), bool(...), NotImplemented is NotImplemented)


class Same:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        print("eq", self.key, getattr(other, "key", other))
        return isinstance(other, Same) and self.key == other.key

    def __hash__(self):
        print("hash", self.key)
        return hash(self.key)


p, q = Same(1), Same(1)
print(p == q, p is q, p != q, p == 5, 5 == p)
print(len({p, q}), {p: "value"}[q], p in [q], [p].index(q), [p].count(Same(2)))


class OnlyEq:
    def __eq__(self, other):
        return True


try:
    hash(OnlyEq())
except TypeError as error:
    print(error)
print(OnlyEq() == 1, 1 == OnlyEq(), OnlyEq() != 1, OnlyEq.__hash__)


class Liar:
    def __eq__(self, other):
        return "yes"

    def __ne__(self, other):
        return ""

    def __bool__(self):
        raise ValueError("no truth")


print(Liar() == 1, repr(Liar() != 1), [Liar()] == [1])
try:
    if Liar():
        pass
except ValueError as error:
    print(error)
f = lambda: 0
print(f == f, f.__eq__(f), f == (lambda: 0), object() == object(), type(f) is type(lambda: 1), int is int)
print(1 < 2 < 3, 3 > 2 == 2, 1 < 3 > 2, (1 < 2) == True, 1 in [1] == True, [1, 2] < [1, 3], (1, "a") < (1, "b"), "10" < "9")
m = [1, 2, 3].append
print(m == m, [].append == [].append, m.__self__, str.upper == str.upper, "a".upper == "a".upper)
