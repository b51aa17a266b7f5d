# memoryview: what each format takes, and bytes in an order
import sys


def t(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, memoryview) else r.tolist())
    except BaseException as e:
        print(type(e).__name__, e)


r = memoryview(b'abcdef')
y = memoryview(bytes(range(24))).cast('B', [2, 3, 4])
k = memoryview(bytearray(4)).cast('c')
k[0] = b'z'
print(k.tolist())
t(lambda: k.__setitem__(0, 1))
t(lambda: k.__setitem__(0, b'ab'))
o = memoryview(bytearray(2)).cast('?')
o[0] = 5
o[1] = []
print(o.tolist())
n = memoryview(bytearray(8)).cast('b')
n[0] = -128
t(lambda: n.__setitem__(0, 128))
print(n.tolist(), n == memoryview(b'\x80' + bytes(7)), n == n.cast('B'))


class I:

    def __index__(self):
        return 7


n[1] = I()
print(n.tolist())
print(r.hex(), r.hex(':'), r.hex('-', 2), r[::2].hex(), y.tobytes('F'), y.tobytes('A'), y.tobytes(None))
t(lambda: y.tobytes('X'))
t(lambda: y.tobytes(1))
