class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Show()
print(s[1], s[1:2], s[:], s[::], s[1:2:3], s[::2], s[:5], s[5:], s[-1:])
print(s[1, 2], s[1,], s[1:2, 3], s[..., 1], s[()], s[(1, 2)], s["a"], s[None])
pair, ab = [1, 2], "ab"
print(s[*pair], s[0, *ab], s[x := 5], x)
s[1] = 2; s[1:2] = 3; s[::2, 0] = 4; s[*ab] = 5
del s[1], s[1:], s[0, 0]
s["k"] += "+"
l = list(range(10))
print(l[2:5], l[::3], l[::-2], l[-3:], l[:-3], l[5:2], l[100:], l[-100:2], l[8:2:-3])
l[2:4] = "abc"; print(l)
l[::5] = [0] * len(l[::5]); print(l)
del l[::2]; print(l)
l[1:1] = [7, 7]; print(l)
try: l[::2] = [1]
except ValueError as error: print(error)
t = (1, 2, 3); print(t[0], t[-1:], t[::-1], "hello"[1:4], b"hello"[1], b"hello"[1:2])
try: t["a"]
except TypeError as error: print(error)
try: len[0]
except TypeError as error: print(error)
print([[1, 2], [3, 4]][1][0], {"a": [1]}["a"][0], "abc"[1][0], (lambda: [5])()[0])
a = [1, 2]; a[0], a[1] = a[1], a[0]; print(a)
m = [[0] * 2 for _ in range(2)]; m[0][1] = m[1][0] = 5; print(m)
print(slice(1, 2) == slice(1, 2), s[1:2].indices(5), s[a[0]:a[1]])
