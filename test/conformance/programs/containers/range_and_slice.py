# range and slice: attributes, membership, equality, indices
for r in [
    range(5),
    range(2, 10, 3),
    range(10, 0, -3),
    range(0),
    range(5, 0),
    range(-3, 3),
    range(0, 10**20, 10**19),
    range(1, 1, -1),
]:
    print(
        r,
        list(r),
        len(r),
        r.start,
        r.stop,
        r.step,
        r[::-1],
        r[1:],
        list(reversed(r)),
        bool(r),
        3 in r,
        3.0 in r,
        "3" in r,
        r.count(2),
        hash(r) == hash(range(r.start, r.stop, r.step)),
    )
print(
    range(0, 3, 2) == range(0, 4, 2),
    range(0) == range(2, 1),
    range(5)[2],
    range(5)[-1],
    range(10)[2:8:3],
    range(10)[-1:0:-4],
    range(5).index(3),
    range(2**70)[2**69],
    2**69 in range(2**70),
    range(3) == [0, 1, 2],
    {range(3): 1}[range(0, 3)],
    min(range(5, 0, -1)),
    sum(range(1, 11)),
    *range(3)
)
for s in [
    slice(5),
    slice(1, 5),
    slice(None, None, -1),
    slice(-3, None),
    slice(10, 2, -2),
    slice("a", [], None),
]:
    try:
        print(s, s.start, s.stop, s.step, s.indices(7), s == slice(s.start, s.stop, s.step))
    except Exception as ex:
        print(type(ex).__name__, ex)


class S:

    def __getitem__(self, k):
        return k


s = S()
print(
    s[1],
    s[1:2],
    s[::2],
    s[1:2, 3],
    s[...],
    s[:, None],
    s[()],
    s["a":"b"],
    s[-1:],
    s[1, 2, ...],
    slice(1, 2) < slice(1, 3),
    slice(1) == slice(None, 1, None),
    "abcdef"[slice(1, 4)],
)
for f in [
    lambda: range(1.5),
    lambda: range("a"),
    lambda: range(),
    lambda: range(1, 2, 0),
    lambda: range(1, 2, 3, 4),
    lambda: range(5)[10],
    lambda: range(5)["a"],
    lambda: range(5).index(9),
    lambda: range(5).index("a"),
    lambda: range(5) + range(3),
    lambda: range(5).start.x,
    lambda: len(range(2**70)),
    lambda: slice(),
    lambda: slice(1, 2, 3, 4),
    lambda: slice(1).indices("a"),
    lambda: slice(1).indices(-1),
    lambda: slice(1, 2, 0).indices(5),
    lambda: [1, 2][1:"a"],
    lambda: range(5) < range(6),
    lambda: range(stop=5),
    lambda: range(None),
    lambda: setattr(range(3), "start", 1),
    lambda: range(5) * 2,
]:
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)
