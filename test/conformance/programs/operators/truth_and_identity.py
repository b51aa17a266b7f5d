"""Truth of objects of every kind, short circuits, identity, and the operators that cannot be overloaded."""
log = []


class Truth:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        log.append(self.name)
        return self.truth

    def __repr__(self):
        return self.name


class Length:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        log.append(f"len {self.length}")
        return self.length


class Both(Truth):
    def __len__(self):
        return 0


class Neither:
    pass


yes, no = Truth("yes", True), Truth("no", False)
print(yes and no, no and yes, yes or no, no or yes, not yes, not no, yes and yes and no, no or no or yes)
print(log)
log.clear()
print(yes if no else no, [x for x in (yes, no, Length(2), Length(0), Both("b", True), Neither()) if x].__len__())
print(log)
log.clear()
while no:
    pass
else:
    print("never")
assert yes
print(any([no, yes, no]), all([yes, no, yes]), log)
log.clear()
print(bool(Length(3)), bool(Length(0)), bool(Both("b", True)), bool(Neither()), bool(Neither), bool(len), bool(type))
print([bool(x) for x in (0, 1, -1, 0.0, -0.0, 0j, "", " ", b"", [], [0], (), {}, {0: 0}, set(), range(0), range(1), None, ..., NotImplemented.__class__)])
print(yes is yes, yes is not no, yes is None, (yes and None) is None, not not yes)
if yes and not no or no:
    print("compound", log)
log.clear()
print(yes and log.append("side") or no, log)
log.clear()
print([yes, no].index(no), yes in [no, yes], [n for n in range(5) if n and n - 3], list(filter(None, [0, yes, no, 1])))


class Weird:
    def __eq__(self, other):
        return Length(0)

    def __contains__(self, item):
        return Length(0)

    def __lt__(self, other):
        return Length(5)


w = Weird()
print(type(w == 1).__name__, w in [1], w in [w], 5 in w, type(1 < w < 2 if False else w < 2).__name__, not (w == 1))
log.clear()
print("chained", type(w < 2 < 3).__name__, log)


class Raises:
    def __bool__(self):
        raise RuntimeError("no truth")


for action in (
    lambda: not Raises(),
    lambda: Raises() and 1,
    lambda: 1 and Raises(),
    lambda: 1 if Raises() else 2,
    lambda: [x for x in [1] if Raises()],
    lambda: any([Raises()]),
    lambda: bool(Raises()),
    lambda: Raises() is None,
):
    try:
        print(type(action()).__name__)
    except RuntimeError as error:
        print(error)
