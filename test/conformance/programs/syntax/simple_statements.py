# Every simple statement, also several on a line.
import sys as system, builtins
from builtins import len as length, print
from builtins import (sum, max as largest,)
a = b = 1; c: int = 2; d: "str"
a += 2; a -= 1; a *= 6; a //= 2; a **= 2; a %= 20; a <<= 2; a >>= 1; a |= 1; a &= 31; a ^= 2
print(a, b, c, length("abc"), largest(1, 2), sum([1, 2]))
f = 7.0; f /= 2
print(f)
x, y = 1, 2
(x, y), [z, *rest], = (y, x), [3, 4, 5]
print(x, y, z, rest)
*start, end = "abc"
print(start, end)
pass; ...; "text"; 5
assert x == 2, "not shown"
try:
    assert x == 3, ("shown", x)
except AssertionError as error:
    print(repr(error))
try:
    assert not x
except AssertionError as error:
    print(repr(error))
del x, (y, [z])
print("x" in globals(), "z" in globals())
def outer():
    global made
    made = "global"
    count = 0
    def inner():
        nonlocal count
        count += 1
        return count
    inner(); return inner() , made
print(outer(), made)
if a: print("one line")
while a > 0: a -= 10; print(a, end=" ")
print()
for i in 1, 2, 3: print(i, end=" ")
else: print("done")
class Empty: pass
def nothing(): return
print(nothing(), Empty.__name__)
lst = [1, 2, 3]; lst[0] += 10; lst[1:] = [7]; del lst[0]
print(lst)
class Box: pass
box = Box(); box.value = 1; box.value += 1; box.other: int = 5
print(box.value, box.other, system is sys if "sys" in globals() else "renamed")
