# itemgetter, attrgetter and methodcaller.
import sys
from collections import namedtuple
from operator import attrgetter, itemgetter, methodcaller

rows = [("apple", 3), ("banana", 2), ("pear", 5), ("orange", 1)]
count = itemgetter(1)
print(list(map(count, rows)), sorted(rows, key=count), max(rows, key=itemgetter(0)))
print(itemgetter(0, -1)("hello"), itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter("a", "b")({"a": 1, "b": 2}))
Person = namedtuple("Person", "name age address")
Address = namedtuple("Address", "street city")
people = [Person("Ann", 31, Address("Main", "Rome")), Person("Bob", 25, Address("Oak", "Oslo"))]
print(sorted(people, key=attrgetter("age"))[0].name, attrgetter("name", "address.city")(people[0]))
print(list(map(attrgetter("address.city"), people)), attrgetter("real.imag")(5))
print(list(map(methodcaller("upper"), ["a", "b"])), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(itemgetter(1), itemgetter(1, "a"), attrgetter("a.b", "c"), methodcaller("f", 1, k=[2]))
print(sys.getsizeof(itemgetter(1)), sys.getsizeof(attrgetter("a")), sys.getsizeof(methodcaller("a", 1)))
print(type(count).__name__, type(count).__module__, callable(count))
groups = {}
for city, name in map(attrgetter("address.city", "name"), people):
    groups.setdefault(city, []).append(name)
print(groups)


class Shelf:
    def __getitem__(self, key):
        return key * 2

    def put(self, *args, **kwargs):
        return args, kwargs


print(itemgetter(3, "x")(Shelf()), methodcaller("put", 1, 2, a=3)(Shelf()), methodcaller("put")(Shelf()))
for call in (
    lambda: itemgetter(),
    lambda: itemgetter(x=1),
    lambda: count([1]),
    lambda: count(5),
    lambda: count(),
    lambda: count([1], [2]),
    lambda: attrgetter(),
    lambda: attrgetter(5),
    lambda: attrgetter("no.such")(5),
    lambda: attrgetter("a")(1, 2),
    lambda: methodcaller(),
    lambda: methodcaller(5),
    lambda: methodcaller("no")(5),
    lambda: methodcaller("a")(),
    lambda: itemgetter("k")({}),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
