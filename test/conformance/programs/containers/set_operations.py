# Sets and frozen sets: algebra, comparison, updating, errors
a, b = ({1, 2, 3}, {3, 4})
print(
    a | b,
    a & b,
    a - b,
    a ^ b,
    a.union([9], (8,)),
    a.intersection([1, 2], {2}),
    a.difference([1], [2]),
    a.symmetric_difference([3, 5]),
    a <= {1, 2, 3, 4},
    a < a,
    a <= a,
    a >= {1},
    a > b,
    a.isdisjoint({7}),
    a.issubset(range(5)),
    a.issuperset([1]),
    a == {3, 2, 1},
    a != b,
    a == frozenset(a),
    hash(frozenset(a)) == hash(frozenset([3, 2, 1])),
)
a.add(10)
a.discard(1)
a.discard(99)
a.remove(2)
a.update("x", [5])
a |= {7}
a -= {7}
a &= {3, 10, 5, "x"}
a ^= {3, 4}
print(
    sorted(a, key=str),
    len(a),
    3 in a,
    a.copy() == a,
    set(),
    frozenset(),
    {*"aab"} == {"a", "b"},
    set("hello") == set("ehlo"),
    {i % 3 for i in range(9)},
    frozenset([1, 2]) | {3},
    type(frozenset([1]) | {2}),
    type({1} | frozenset([2])),
    {1, 1.0, True},
    {frozenset([1]): "x"}[frozenset([1])],
    {frozenset([1])},
    set([1]) in [{1}],
)
e = set()
e.add((1, 2))
e.intersection_update([(1, 2)])
e.difference_update([])
e.symmetric_difference_update([(3,)])
print(sorted(e), e.pop() in [(1, 2), (3,)], len(e), e.clear(), e)
print(
    {1} in {frozenset([1])},
    {frozenset([1])} == {frozenset([1])},
    set([frozenset([1])]).discard({1}),
    sorted(set(range(10)) - set(range(0, 10, 2))),
    list({1: 2}.keys() - {1}),
    sum({1, 2, 3}),
    max({3, 1}),
    sorted({"b", "a"}),
    [*{5}],
    {1, 2}.__contains__(1),
    repr({"a"}),
    str(frozenset("a")),
    bool(set()),
)
for f in [
    lambda: {[]},
    lambda: {1}.remove(5),
    lambda: set().pop(),
    lambda: {1} + {2},
    lambda: {1} | [2],
    lambda: {1} < 5,
    lambda: {1} < [1],
    lambda: set(5),
    lambda: set(1, 2),
    lambda: {1}.add(),
    lambda: {1}.add([]),
    lambda: frozenset([1]).add(2),
    lambda: hash({1}),
    lambda: {1}[0],
    lambda: {{1}},
    lambda: {1}.union(5),
    lambda: {1}.update(5),
    lambda: {1} & "a",
    lambda: {1}.remove([1]),
    lambda: {1} | None,
    lambda: set(a=1),
    lambda: {1}.nope,
    lambda: {1} * 2,
    lambda: -{1},
    lambda: [] in {1},
    lambda: frozenset([[]]),
]:
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as ex:
    print(ex)
