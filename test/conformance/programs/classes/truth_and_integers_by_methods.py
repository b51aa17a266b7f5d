# Methods set to None, `int` by `__trunc__` and by what that gives, and how often `setdefault` hashes and compares.
import warnings

warnings.simplefilter("always")


class NoBool:
    __bool__ = None


class NoLength:
    __len__ = None


class LengthOnly:
    __bool__ = None

    def __len__(self):
        return 10


for case in (NoBool, NoLength, LengthOnly):
    try:
        print(case.__name__, bool(case()))
    except TypeError as error:
        print(case.__name__, error)


class Whole(int):
    pass


class Truncated:
    def __init__(self, made):
        self.made = made

    def __trunc__(self):
        return self.made


class Indexed:
    def __index__(self):
        return True


for made in (5, Whole(6), Indexed(), "7"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            number = int(Truncated(made))
            print(number, type(number).__name__)
        except TypeError as error:
            print(error)
        print([str(each.message)[:60] for each in caught])


class Counting:
    def __init__(self):
        self.hashes = self.comparisons = 0

    def __hash__(self):
        self.hashes += 1
        return 42

    def __eq__(self, other):
        self.comparisons += 1
        return self is other


first, second = Counting(), Counting()
table = {"text": 0}
for key in (first, second, first):
    print(table.setdefault(key, key is first))
    print(first.hashes, second.hashes, first.comparisons, second.comparisons)
