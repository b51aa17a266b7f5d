# Lists: methods, slices, comparison, errors
l = [3, 1, 2]
l.append(4)
l.extend("ab")
l.insert(1, "i")
l.insert(-100, "first")
l.insert(100, "last")
print(l, l.pop(), l.pop(0), l.pop(-2), l, l.index(1), l.count(3), l.remove("i"), l.reverse(), l)
l[1:3] = ["x", "y", "z"]
l[::2] = "PQR"[: len(l[::2])]
l[5:] = (9, 9)
l[:0] = [0]
del l[1], l[-1:]
print(l, l[::-1], l[-3:-1], l[10:], l[::3], l * 2, l + [1], [0] * -1, l[True])
l += "cd"
l *= 2
del l[::2]
print(
    l,
    l == list(l),
    l is l.copy(),
    [1, 2] < [1, 3],
    [1] < [1, 0],
    [] < [0],
    [1, [2]] == [1, [2]],
    [1] == (1,),
    [1, 2] != [2, 1],
    [2] > [1, 5],
)
l.clear()
print(
    l,
    [[]] * 2,
    [1, 2, 3].__len__(),
    list("abc"),
    list({1: 2}),
    list((1, 2)),
    [*range(3), *"ab"],
    [i for i in range(3) if i],
    [(i, j) for i in range(2) for j in "ab"],
)
r = [1]
r.append(r)
print(r, r[1][1] is r)
n = [[0] * 2 for _ in range(2)]
n[0][0] = 1
m = [[0] * 2] * 2
m[0][0] = 1
print(n, m)
s = [5, 3, 1]
s.sort()
s.sort(key=lambda x: -x)
s.sort(reverse=True, key=str)
print(s)
for f in [
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [].remove(1),
    lambda: [].index(1),
    lambda: [1][5],
    lambda: [1]["a"],
    lambda: [1][1.0],
    lambda: [1] + (2,),
    lambda: [1] + 1,
    lambda: [1] * "a",
    lambda: [1] * 1.5,
    lambda: [1] < 5,
    lambda: [1] < ["a"],
    lambda: [].extend(5),
    lambda: [].append(),
    lambda: [].append(1, 2),
    lambda: [].insert(1),
    lambda: [].insert("a", 1),
    lambda: [1, 2].index(2, 0, 1),
    lambda: [1, 2].index(),
    lambda: [].__setitem__(0, 1),
    lambda: [1].__delitem__(3),
    lambda: [1, 2, 3].__setitem__(slice(0, 3, 2), [1]),
    lambda: [1].__setitem__(slice(0, 1), 5),
    lambda: [1].sort(5),
    lambda: [1, "a"].sort(),
    lambda: list(5),
    lambda: list(1, 2),
    lambda: [1].pop("a"),
    lambda: [].nope,
    lambda: list(a=1),
    lambda: [1][::0],
    lambda: [1, 2].count(),
    lambda: [].reverse(1),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a, b, *c = [1, 2, 3, 4]
*d, e = "xyz"
(f1, g), h = ([1, 2], 3)
[i, [j, k]] = (1, (2, 3))
print(a, b, c, d, e, f1, g, h, i, j, k)
for f in [
    "a, b = [1]",
    "a, b = [1, 2, 3]",
    "a, *b, c = [1]",
    "a, b = 5",
    "[a] = []",
    "a, = [1, 2]",
    "(a, b), c = [1], 2",
]:
    try:
        exec(f)
    except Exception as e:
        print(f, type(e).__name__, e)
