"""Subclasses of every built-in type, with methods and operators of their own."""


class Int(int):
    def __add__(self, other):
        return Int(int.__add__(self, other) + 100)

    def __radd__(self, other):
        return f"radd {other}"

    def __repr__(self):
        return f"Int({int.__repr__(self)})"

    def __eq__(self, other):
        return "eq"

    __hash__ = int.__hash__


class Float(float):
    def __mul__(self, other):
        return "mul"

    def __str__(self):
        return "float str"


class Str(str):
    def __add__(self, other):
        return Str("<" + str.__add__(self, other) + ">")

    def __getitem__(self, index):
        return Str(super().__getitem__(index).upper())

    def __len__(self):
        return 99

    def __contains__(self, item):
        return True

    def __iter__(self):
        return iter(["x", "y"])


class Bytes(bytes):
    def __getitem__(self, index):
        return ("item", index)


class List(list):
    def __getitem__(self, index):
        return ("item", index)

    def __setitem__(self, index, value):
        super().__setitem__(index, [value])

    def __iter__(self):
        return iter("own iterator")

    def __add__(self, other):
        return "list add"

    def __eq__(self, other):
        return NotImplemented

    def __contains__(self, item):
        return "never"

    def __bool__(self):
        return False


class Tuple(tuple):
    def __len__(self):
        return 42

    def __lt__(self, other):
        return "lt"

    def __hash__(self):
        return 5


class Dict(dict):
    def __getitem__(self, key):
        return f"value of {key}"

    def __setitem__(self, key, value):
        super().__setitem__(str(key), value)

    def __contains__(self, key):
        return True

    def __iter__(self):
        return iter(["fake"])

    def __or__(self, other):
        return "or"


class Set(set):
    def __or__(self, other):
        return "or"

    def __contains__(self, item):
        return False

    def add(self, item):
        super().add((item, item))


class Frozen(frozenset):
    def __and__(self, other):
        return "and"


class Array(bytearray):
    def __iadd__(self, other):
        return "iadd"


class Complex(complex):
    def __abs__(self):
        return "abs"


i = Int(5)
print(i + 1, 1 + i, i + Int(2), i - 1, -i, i * 2, i == 5, 5 == i, i != 5, repr(i), f"{i}", [i], int(i), i.bit_length(), sum([i, 1]))
f = Float(1.5)
print(f * 2, 2 * f, f + 1, f, str(f), repr(f), f"{f}", round(f))
s = Str("abc")
print(s + "d", "d" + s, s[0], s[1:], len(s), "zzz" in s, list(s), s.upper(), type(s.upper()).__name__, s == "abc", f"{s}", "".join(s))
b = Bytes(b"ab")
print(b[0], list(b), b + b"c", len(b))
x = List([1, 2])
x[0] = 5
x.append(6)
print(x, x[0], list(x), x + [1], x == [[5], 2, 6], 1 in x, bool(x), len(x), x * 2, [*x], x.index(2), sorted(x)[:2])
t = Tuple((1, 2))
print(len(t), t, t < 5, t > (1,), hash(t), t[0], t + (3,), list(t), t == (1, 2))
d = Dict(a=1)
d[5] = 6
d.update({7: 8})
print(d, d["q"], d.get("a"), "zz" in d, list(d), d | {}, {} | d, dict(d), len(d), {**d}, [*d.items()])
q = Set([1])
q.add(2)
print(sorted(q, key=str), q | {1}, {1} | q, 1 in q, q & {1}, type(q & {1}).__name__, len(q), q == {1, (2, 2)})
z = Frozen([1, 2])
print(z & {1}, {1} & z, z | {3}, type(z | {3}).__name__, hash(z) == hash(frozenset([1, 2])))
a = Array(b"ab")
a += b"c"
print(a, Array(b"xy") + b"z", abs(Complex(3, 4)), Complex(1, 2) + 1, type(Complex(1, 2).conjugate()).__name__)
for value in (i, f, s, b, x, t, d, q, z, Complex(1)):
    value.attribute = type(value).__name__.lower()
    print(value.attribute, value.__dict__, end="; ")
print()
