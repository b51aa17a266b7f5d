# Which equal values are one object.
def same(left, right):
    return left is right


a, b = 256, 256
print(a is b, int("256") is a, same(-5, -5), int("-5") is int("-5"), int("257") is int("257"))
print(same(1000, 1000))
x = 1000
y = 1000
print(x is y)


def f():
    return 1000, 2.5, "a b", b"x", (1, 2)


def g():
    return 1000, 2.5, "a b", b"x", (1, 2)


print([l is r for l, r in zip(f(), g())], f() is g())
print(same("abc", "abc"), same("ab" + "c", "abc"), same("".join(["a", "b"]), "ab"), same("a" * 3, "aaa"))
s = "hello world"
print(s[:] is s, str(s) is s, s + "" is s, s * 1 is s, s.strip() is s, s.lower() is s, s.replace("x", "y") is s)
print(s[0] is s[0], chr(233) is chr(233), chr(256) is chr(256))
t = (1, 2)
print(t[:] is t, tuple(t) is t, t + () is t, t * 1 is t, same((), ()), same(tuple(), ()), same(tuple([]), ()))
print(frozenset() is frozenset(), same(frozenset([1]), frozenset([1])))
z = frozenset([1])
print(frozenset(z) is z, z.copy() is z, z | z is z)
l = [1]
print(l[:] is l, list(l) is l, l + [] is l, l * 1 is l)
n = 5
print(+n is n, n + 0 is n, n * 1 is n, int(n) is n, abs(n) is n, n // 1 is n)
big = 10**20
print(+big is big, int(big) is big, big + 0 is big, abs(big) is big)
print(same(True, 1 == 1), same(None, None), ... is Ellipsis, NotImplemented is NotImplemented)
v = 1.5
print(float(v) is v, +v is v, v * 1 is v, round(5) is round(5))
q = b"ab"
print(bytes(q) is q, q[:] is q, same(b"", bytes()), q + b"" is q)
print(type(1) is int, (1).__class__ is int, len is len, [].append is [].append)
d = {"key": 1}
print(same([k for k in d][0], "key"))
