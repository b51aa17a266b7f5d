from operator import (add, attrgetter, concat, contains, countOf, eq, getitem, iadd, indexOf, itemgetter, methodcaller, mul, neg,
                      not_, truth, xor)
from collections import namedtuple
import operator

Student = namedtuple("Student", "name grade age address")
Address = namedtuple("Address", "city zip", defaults=["00000"])
students = [Student("john", "A", 15, Address("Ulm")), Student("jane", "B", 12, Address("Bonn", "53111")), Student("dave", "B", 10, Address("Aachen"))]
print(sorted(students, key=attrgetter("age"))[0])
print([s.name for s in sorted(students, key=itemgetter(1, 2))], [s.name for s in sorted(students, key=attrgetter("address.city"))])
print(sorted(sorted(students, key=attrgetter("age")), key=attrgetter("grade"), reverse=True)[0].name)
print(list(map(methodcaller("upper"), ["a", "b"])), methodcaller("replace", "x", "y", 1)("xxx"), itemgetter(slice(1, 3))("abcd"))
print(add(2, 3), mul("ab", 2), neg(5), not_([]), truth("x"), xor(6, 3), concat([1], [2]), contains([1, 2], 2), countOf("banana", "a"), indexOf("abc", "c"), getitem({"k": 1}, "k"), eq(1, 1.0))
data = [1, 2]
print(iadd(data, [3]), data, operator.setitem(data, 0, 9), data, operator.lt(1, 2), operator.pow(2, 8), operator.length_hint(iter([1, 2])))
inventory = [("apple", 3), ("banana", 2), ("pear", 5), ("orange", 1)]
print(list(map(itemgetter(1), inventory)), max(inventory, key=itemgetter(1)), dict(sorted(inventory, key=lambda kv: -kv[1])))
print(attrgetter("name", "address.zip")(students[1]), itemgetter("a", "b")({"a": 1, "b": 2}), attrgetter("x.y"), itemgetter(0), methodcaller("f", 1, k=2))
s = students[0]
print(s._replace(age=16), s._asdict()["address"], Student._fields, s[0], s[-1].city, s.index("A"), Address._field_defaults, Student._make(range(4)))
name, *_ = s
print(name, len(s), s == ("john", "A", 15, ("Ulm", "00000")), hash(s) == hash(tuple(s)), isinstance(s, tuple))
for bad in (lambda: Student("x"), lambda: s.missing, lambda: namedtuple("N", "a a"), lambda: namedtuple("N", "class def")):
    try:
        bad()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(namedtuple("N", "a class a", rename=True)._fields)


class Stable:
    def __init__(self, k, v):
        self.k, self.v = k, v

    def __lt__(self, other):
        return self.k < other.k

    def __repr__(self):
        return f"{self.k}{self.v}"


items = [Stable(k, i) for i, k in enumerate("badcab")]
print(sorted(items), sorted(items, reverse=True), min(items), max(items))
print(sorted("the quick Brown fox".split(), key=lambda w: (w.islower(), w)), sorted([(2, "b"), (1, "z"), (2, "a")]))
