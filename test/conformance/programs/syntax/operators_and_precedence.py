print(2 + 3 * 4 ** 2 - 6 // 4 % 3, (2 + 3) * 4)
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, ~5 + +3, - - 4, not not 1)
a = 1
print(1 << 2 + 3, 1 | 2 ^ 3 & 4, 7 & 3 | 8, 6 ^ 2 << 1, 5 - 3 - 1, 100 / 5 / 2)
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 != 2, 3 > 2 == True, (3 > 2) == True)
print(1 in [1] == True, (1 in [1]) == True, 2 not in (1, 3), None is None, a is not None)
print(0 or "a" and "b", 0 or (), not 0 and 5, not (0 and 5), 1 if 0 else 2 if 0 else 3)
print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2))
print([1, 2][0], (1, 2)[-1], "abc"[::-1], {1: 2}[1], [1, 2, 3][1:][0])
print("a" "b" 'c' """d""", b"x" b"y", "x" * 3, "%s-%s" % (1, 2))
print((x := 5) + x, [y := 1, y + 1], x, y)
print(1_000 + 0x_ff + 0o17 + 0b1_1, 1e3, 1_0.5e-1, .5, 5., 1j)
class M:
    def __matmul__(self, other): return "matmul"
    def __rmatmul__(self, other): return "rmatmul"
    def __imatmul__(self, other): return "imatmul"
m = M()
print(m @ 1, 1 @ m)
m @= 1
print(m)
def trace(value):
    print("eval", value)
    return value
trace(1) + trace(2) * trace(3)
trace(1) < trace(0) < trace(5)
trace(0) and trace(1) or trace(2)
trace("body") if trace(True) else trace("else")
{trace("k1"): trace("v1"), trace("k2"): trace("v2")}
target = {}
target[trace("key")] = trace("value")
print(target)
