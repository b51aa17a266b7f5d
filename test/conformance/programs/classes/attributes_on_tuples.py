# Instances of subclasses of tuple have a __dict__, wherever their items end.
import gc
import sys
import weakref


class Row(tuple):
    kind = "row"

    def __new__(cls, *items, label=None):
        self = super().__new__(cls, items)
        if label is not None:
            self.label = label
        return self


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


for count in (0, 1, 2, 3, 7, 20):
    row = Row(*range(count), label=f"r{count}")
    print(count, row, row.label, row.kind, row.__dict__, len(row), sys.getsizeof(row))
    row.extra = [count]
    row.label += "!"
    print(sorted(row.__dict__.items()), vars(row) is row.__dict__, hash(row) == hash(tuple(range(count))))
    del row.label
    try:
        row.label
    except AttributeError as error:
        print(error)
    print(row.__dict__)

print(Row.__basicsize__ - tuple.__basicsize__ in (0, 8), Row.__itemsize__)
plain, other = Row(1, 2), Row(1, 2)
print(plain == other, plain is other, plain.__dict__ == other.__dict__)
plain.a = 1
print(plain == other, plain.__dict__, other.__dict__, plain[0], plain[-1], plain[::-1])
print(type(plain + (3,)).__name__, type(plain[:]).__name__, type(plain * 1).__name__)

plain.__dict__ = {"b": 2}
print(plain.b, hasattr(plain, "a"), plain.__dict__)
shared = {"c": Noisy("shared")}
plain.__dict__ = other.__dict__ = shared
plain.d = 4
print(other.d, sys.getrefcount(shared))
del plain, other
print(sys.getrefcount(shared))
del shared

row = Row(Noisy("item 0"), Noisy("item 1"), label=Noisy("attribute"))
del row
print("--")
row = Row(1, 2, 3, label=Noisy("in a cycle"))
row.me = row
print(gc.is_tracked(row), len(gc.get_referents(row)) in (3, 5, 6))
del row
print("collected", gc.collect())

try:
    weakref.ref(Row())
except TypeError as error:
    print(error)


class Slim(tuple):
    __slots__ = ()


class Fat(Slim):
    pass


slim, fat = Slim((1, 2)), Fat((1, 2))
try:
    slim.x = 1
except AttributeError as error:
    print(error)
fat.x = Noisy("fat's")
print(hasattr(slim, "__dict__"), list(fat.__dict__), sys.getsizeof(slim), sys.getsizeof(fat))
