# Classes that are iterators, iterables with fresh iterators, old sequence protocol, sentinels, exhaustion.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.start <= 0:
            raise StopIteration
        self.start -= 1
        return self.start + 1


class Squares:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        return iter([n * n for n in range(self.limit)])

    def __reversed__(self):
        print("reversed asked")
        return iter([n * n for n in reversed(range(self.limit))])

    def __contains__(self, item):
        print("contains asked", item)
        return item == 4

    def __length_hint__(self):
        return self.limit


class Letters:
    def __getitem__(self, index):
        print("item", index)
        return "abc"[index]

    def __len__(self):
        return 3


one = Countdown(3)
print(list(one), list(one), iter(one) is one)
many = Squares(4)
print(list(many), list(many), 4 in many, 9 in many, list(reversed(many)), sorted(many, reverse=True))
print(list(Letters()), "b" in Letters(), list(reversed(Letters())))
values = iter([3, 1, 0, 2])
print(list(iter(lambda: next(values), 0)), list(values))
a, *b = Squares(3)
print(a, b, *Countdown(2), {**{"x": 1}, "y": 2})
for wrong in [5, object(), None]:
    try:
        iter(wrong)
    except TypeError as error:
        print(error)
for action in ["next([])", "list(Bad())", "zip([1], [1, 2], strict=True)", "dict([1])", "a, b = 1, 2, 3", "a, *b = []"]:
    class Bad:
        def __iter__(self):
            return 5

    try:
        exec("print(list(%s))" % action if action.startswith("zip") else action)
    except (TypeError, ValueError) as error:
        print(action, "->", error)
pairs = zip("abc", Countdown(2))
print(list(pairs), list(pairs))
print(list(zip()), list(map(lambda: 1)) if False else "", list(enumerate([], 5)))
text = iter("hello")
print(next(text), "".join(text), next(text, "end"))
d = {"a": 1, "b": 2}
keys = iter(d)
next(keys)
d["c"] = 3
try:
    next(keys)
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print(error)
grow = [1, 2, 3]
for item in grow:
    if len(grow) < 6:
        grow.append(item * 10)
print(grow, range(10)[::3], list(range(5, -6, -5)), len(range(0, 100, 7)), range(3) == range(0, 3, 1), 5 in range(0, 10, 5))
