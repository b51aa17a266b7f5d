for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
        print(i, j)
    else:
        print("inner done", i)
else:
    print("outer done")
n = 5
while n:
    n -= 1
    if n == 2: break
else:
    print("not reached")
while n > 0: n -= 1
else: print("exhausted", n)
for x, (y, *z) in [(1, (2, 3, 4)), (5, [6])]: print(x, y, z)
for i, in [(1,), (2,)]: print(i)
d = {}
for d["k"], d["v"] in [(1, 2)]: pass
print(d)
class O: pass
o = O()
for o.attr in "ab": pass
print(o.attr)
for _ in (): pass
else: print("empty")
pair = [1, 2]
for i in *pair, 3: print(i, end=" ")
print()
items = [1, 2, 3, 4]
for item in items:
    if item % 2: items.remove(item)
print(items)
try:
    print([i for i in range(3)], i)
    for missing in 5: pass
except TypeError as error: print(error)
def search(rows, wanted):
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell == wanted: return r, c
    return None
print(search([[1, 2], [3, 4]], 3), search([[1]], 5))
if 0: print("no")
elif not 1: print("no")
elif 2: print("elif")
else: print("no")
