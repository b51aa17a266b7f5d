class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class OldStyle:
    """Iterates with __getitem__ alone."""

    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


class Deck:
    def __init__(self, cards):
        self._cards = list(cards)

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, key):
        cls = type(self)
        return cls(self._cards[key]) if isinstance(key, slice) else self._cards[key]

    def __setitem__(self, key, value):
        self._cards[key] = value

    def __delitem__(self, key):
        del self._cards[key]

    def __contains__(self, card):
        print("looking for", card)
        return card in self._cards

    def __reversed__(self):
        return (c for c in self._cards[::-1])

    def __repr__(self):
        return f"Deck({self._cards})"

    def __length_hint__(self):
        return 99

    def __bool__(self):
        return True


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(2)), *Countdown(3))
c = Countdown(2)
print(next(c), next(c), next(c, "done"), 5 in Countdown(7))
print(list(OldStyle()), 9 in OldStyle(), list(zip(OldStyle(), "abc")), [*map(str, OldStyle())])
first, *rest = OldStyle()
print(first, rest)
d = Deck("AKQJ")
d[0], d[-1] = d[-1], d[0]
d[1:2] = ["x", "y"]
del d[2]
print(d, len(d), d[1:], d[::-1], "Q" in d, "Z" not in d, list(reversed(d)), bool(Deck("")), sorted(d), d[...:] if False else "")
try:
    d[10]
except IndexError as e:
    print(e)
try:
    d["x"]
except TypeError as e:
    print(e)
try:
    iter(5)
except TypeError as e:
    print(e)
try:
    len(Countdown(1))
except TypeError as e:
    print(e)
readings = iter([3, 1, 4, -1, 5].pop, 4)
print(list(readings))
it = iter(range(3))
print(list(zip(it, it)), it.__length_hint__(), list(enumerate("ab", start=1)), any(x > 2 for x in OldStyle()))
