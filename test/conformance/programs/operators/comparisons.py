"""Rich comparison: reflection, defaults, hash, identity, results that are no bool."""


class Only:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print("lt", end=" ")
        return self.value < other.value

    def __eq__(self, other):
        print("eq", end=" ")
        if not isinstance(other, Only):
            return NotImplemented
        return self.value == other.value


a, b = Only(1), Only(2)
print(a < b, a > b, a == b, a != b, a == a, a != 5, a == 5, 5 == a)
for compare in (lambda: a <= b, lambda: a >= b, lambda: a < 5, lambda: 5 > a, lambda: hash(a)):
    try:
        print(compare())
    except Exception as error:
        print(type(error).__name__ + ":", error)
print(sorted([b, a])[0] is a, max(a, b) is b, [a, b].index(b), a in [b, a], [a] == [Only(1)])


class Noisy:
    def __init__(self, name):
        self.name = name


def comparison(operator):
    def method(self, other):
        print(f"{self.name}{operator}{getattr(other, 'name', other)}", end=" ")
        return NotImplemented

    return method


for name, operator in zip(("lt", "le", "eq", "ne", "gt", "ge"), ("<", "<=", "==", "!=", ">", ">=")):
    setattr(Noisy, f"__{name}__", comparison(operator))


class Child(Noisy):
    pass


n, c = Noisy("n"), Child("c")
for text in ("n < n", "n < c", "c < n", "n == c", "c != n", "n >= 1", "1 <= n", "n == n", "n != n", "None == n"):
    try:
        print(text, "->", eval(text))
    except TypeError as error:
        print(text, "->", error)


class Vector:
    def __init__(self, *items):
        self.items = items

    def __eq__(self, other):
        return [x == y for x, y in zip(self.items, other.items)]

    def __lt__(self, other):
        return "less"

    def __bool__(self):
        raise ValueError("ambiguous")


v, w = Vector(1, 2), Vector(1, 3)
print(v == w, v != w, v < w, v > w, not v == w)
print(v is v, v in [v], [v] == [v])
try:
    print(v in [w])
    print([v] < [w])
except Exception as error:
    print(type(error).__name__, error)
try:
    if v:
        pass
except ValueError as error:
    print(error)


class HashOnly:
    def __hash__(self):
        return 5


class EqAndHash:
    def __eq__(self, other):
        return isinstance(other, EqAndHash)

    def __hash__(self):
        return 7


class EqOnly:
    def __eq__(self, other):
        return True


class Inherits(EqAndHash):
    pass


class Overrides(EqAndHash):
    def __eq__(self, other):
        return False


class Restores(EqOnly):
    __hash__ = object.__hash__


print(hash(HashOnly()), {EqAndHash(): 1}[EqAndHash()], len({Inherits(), EqAndHash()}))
print(EqOnly.__hash__, Overrides.__hash__, Inherits.__hash__ is EqAndHash.__hash__, Restores.__hash__ is object.__hash__)
for make in (EqOnly, Overrides):
    try:
        hash(make())
    except TypeError as error:
        print(error)
print(isinstance(hash(Restores()), int), object() == object(), object() != object())
EqOnly.__hash__ = lambda self: 3
print(hash(EqOnly()))


class BadHash:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (-1, 2**61 - 1, 2**61, 2**64, -(2**70), True, "text", None, 1.5):
    try:
        print(value, hash(BadHash(value)))
    except TypeError as error:
        print(error)
print(1 < 2 < 3, 1 < 3 < 2, (1, "a") < (1, "b"), {1} < {1, 2}, [1] < [1, 2], "a" < "b" < "c")
