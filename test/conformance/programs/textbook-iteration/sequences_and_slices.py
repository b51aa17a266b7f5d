class Show:
    def __getitem__(self, key):
        return key


s = Show()
print(s[1], s[1:2], s[::], s[1:2, ..., None], s[-1:"x":2.5], s[()], s[1,])
a = list(range(10))
print(a[2:5], a[::-1], a[-3:], a[:-3], a[8:2:-2], a[100:], a[-100:3], a[5:2], a[slice(None, None, 3)])
a[2:5] = ["c"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
del a[1:3]
a[len(a):] = [1, 2]
a[0:0] = [9]
print(a, slice(1, 10, 3).indices(7), range(10)[2:8:2], range(0, 100, 7)[-1], range(5)[::-1], len(range(10, 0, -3)), 7 in range(0, 10, 2))
t = (1, 2, 3)
print(t + (4,), t * 2, t[1:], t.index(2), t.count(9), (1, 2) < (1, 3), (1,) < (1, 0), tuple("ab"))
first, *middle, last = range(6)
(p, q), r = (1, 2), 3
print(first, middle, last, p, q, r)
x = y = []
x.append(1)
print(y, x is y, [1, 2] == [1, 2], [1, 2] is [1, 2], [[]] * 2, [1, [2]] < [1, [3]])
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
try:
    (1, 2)[0] = 1
except TypeError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    [1, 2].index(3)
except ValueError as e:
    print(e)
try:
    [3, "a"].sort()
except TypeError as e:
    print(e)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), words.sort(), words)
stack = [1, 2]
stack += (3,), 4
stack.extend("ab")
stack.insert(-1, "i")
stack.remove(1)
print(stack, stack.copy() == stack, stack.clear(), stack, list("abc").__mul__(2), "abc" * 2, "-" * 5)
m = [list(r) for r in zip(*[[1, 2, 3], [4, 5, 6]])]
print(m, [row[::-1] for row in m], sum(m, []), list(reversed("abc")), "a" < "b" < "c", 1 < 2 > 1)
