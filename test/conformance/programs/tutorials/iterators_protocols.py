# Writing iterators, sequences, mappings and descriptors that built-ins work with.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)

    def __reversed__(self):
        return iter(range(1, self.start + 1))


class CountdownIterator:
    def __init__(self, current):
        self.current = current

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


class Squares:
    def __len__(self):
        return 5

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -5 <= index < 5:
            raise IndexError(f"no square {index}")
        return (index % 5) ** 2


class CaseInsensitive:
    def __init__(self, **items):
        self._items = {key.lower(): value for key, value in items.items()}

    def __getitem__(self, key):
        return self._items[key.lower()]

    def __setitem__(self, key, value):
        self._items[key.lower()] = value

    def __delitem__(self, key):
        del self._items[key.lower()]

    def keys(self):
        return self._items.keys()

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no item {name!r}") from None


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return f"<{self.name}: {self.kind.__name__}>"
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value


class Person:
    name = Typed(str)
    age = Typed(int, 0)

    def __init__(self, name):
        self.name = name


three = Countdown(3)
print(list(three), list(three), sorted(three), tuple(reversed(three)), 2 in three, sum(three), [*three, *three])
iterator = iter(three)
print(next(iterator), list(iterator), next(iterator, "empty"), max(three), dict(zip("ab", three)))
squares = Squares()
print(list(squares), squares[-1], squares[1:4], squares[::-2], 16 in squares, list(reversed(squares)), len(squares), bool(squares))
a, b, *c = squares
print(a, b, c, list(map(lambda s: s + 1, squares)), list(filter(None, squares)), "-".join(map(str, squares)))
table = CaseInsensitive(Name="x", SIZE=3)
table["New"] = [1]
print(table["NAME"], table.size, dict(table), {**table}, list(table), len(table), "name" in table, "Name" in table)
del table["new"]
person = Person("Zed")
person.age = 7
print(person.name, person.age, Person.age, vars(person))
for action in (lambda: table.missing, lambda: table["q"], lambda: squares[9], lambda: setattr(person, "age", "old"), lambda: Person(5), lambda: next(three), lambda: iter(5)):
    try:
        action()
    except (AttributeError, KeyError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
numbers = iter([1, 2, 3, 4, 5, 6])
print(list(zip(numbers, numbers)), list(zip("abc", range(2))), list(iter(iter([1, 2, 0, 3]).__next__, 0)))
print(list(enumerate("ab", 5)), [x for x in iter(lambda counter=iter(range(10)): next(counter), 4)], callable(three), hasattr(three, "__iter__"))


class Meta(type):
    def __iter__(cls):
        return iter(cls.members)

    def __len__(cls):
        return len(cls.members)


class Colors(metaclass=Meta):
    members = ("red", "green")


print(list(Colors), len(Colors), "red" in Colors, type(Colors).__name__)
