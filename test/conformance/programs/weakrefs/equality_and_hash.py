# Equality is that of the objects while both live; the hash is the object's and stays.
import weakref


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("eq", self.value, other.value)
        return self.value == other.value

    def __hash__(self):
        print("hash", self.value)
        return hash(self.value)


a, b, c = Key(1), Key(1), Key(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra != rb, ra == rc, ra != rc)
print(hash(ra) == hash(rb))
print(hash(ra) == hash(1))
table = {ra: "a"}
print(table[rb])
del a
print(hash(ra) == 1, ra == rb, ra == ra, ra != rb, ra != ra)
print(table.get(rb, "missing"))
for make in (lambda: ra < rb, lambda: rb >= rc, lambda: hash(weakref.ref(Key(3)))):
    try:
        print(make())
    except TypeError as error:
        print(error)
print(ra == 5, rb == b, rb != b)
never = weakref.ref(Key(9))
try:
    hash(never)
except TypeError as error:
    print(error)
