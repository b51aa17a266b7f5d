"""In-place operators and what they fall back to."""


class Inplace:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        self.value += other
        return self

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return Inplace(self.value - other)

    def __imul__(self, other):
        return "replaced"

    def __imatmul__(self, other):
        return ["matmul", other]

    def __itruediv__(self, other):
        return ["truediv", other]

    def __ifloordiv__(self, other):
        return ["floordiv", other]

    def __imod__(self, other):
        return ["mod", other]

    def __ipow__(self, other):
        return ["pow", other]

    def __ilshift__(self, other):
        return ["lshift", other]

    def __irshift__(self, other):
        return ["rshift", other]

    def __iand__(self, other):
        return ["and", other]

    def __ior__(self, other):
        return ["or", other]

    def __ixor__(self, other):
        return ["xor", other]


a = b = Inplace(1)
a += 5
print(a is b, b.value)
a -= 2
print(a is b, a.value, b.value)
a *= 3
print(a)
x = Inplace(0)
x @= 1
print(x)
x = Inplace(0)
x /= 1
print(x)
x = Inplace(0)
x //= 1
print(x)
x = Inplace(0)
x %= 1
print(x)
x = Inplace(0)
x **= 1
print(x)
x = Inplace(0)
x <<= 1
print(x)
x = Inplace(0)
x >>= 1
print(x)
x = Inplace(0)
x &= 1
print(x)
x = Inplace(0)
x |= 1
print(x)
x = Inplace(0)
x ^= 1
print(x)


class Plain:
    pass


class Reflected:
    def __radd__(self, other):
        return ("radd", type(other).__name__)

    def __rmul__(self, other):
        return ("rmul", type(other).__name__)


for code in ("p += 1", "p -= 1", "p *= 1", "p @= 1", "p /= 1", "p //= 1", "p %= 1", "p **= 1", "p <<= 1", "p |= 1"):
    p = Plain()
    try:
        exec(code)
    except TypeError as error:
        print(code, "->", error)
y = 5
y += Reflected()
print(y)
z = [1]
kept = z
try:
    z += Reflected()
except TypeError as error:
    print(error)
z = kept
z *= 2
print(z, kept is z)
z += "ab"
print(z, kept is z)
t = (1,)
kept = t
t += (2,)
print(t, kept)
s = {1}
kept = s
s |= {2}
s &= {2, 3}
s ^= {3}
s -= {2}
print(s, kept is s)
d = {1: 2}
kept = d
d |= {3: 4}
print(d, kept is d)


class Holder:
    def __init__(self):
        self.items = []
        self.log = []

    def __getitem__(self, key):
        self.log.append(("get", key))
        return self.items

    def __setitem__(self, key, value):
        self.log.append(("set", key, value is self.items))


h = Holder()
h[1] += [5]
h[2, 3] *= 2
print(h.items, h.log)
frozen = ([],)
try:
    frozen[0] += [1]
except TypeError as error:
    print(error, frozen)


class L(list):
    def __iadd__(self, other):
        print("L.__iadd__", other)
        return super().__iadd__(other)


items = L([1])
items += [2]
print(items, type(items).__name__)
items.extend([3])
print(items)
