# memoryview: casts to other formats and shapes
import sys


def t(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, memoryview) else r.tolist())
    except BaseException as e:
        print(type(e).__name__, e)


c = memoryview(bytes(range(24)))
x = c.cast('I')
print(x.tolist(), x.format, x.shape, x.strides, x.itemsize)
y = c.cast('B', [2, 3, 4])
print(y.tolist(), y.shape, y.strides, y.ndim, sys.getsizeof(y), y[1, 2, 3], y[0, 0, -1])
for k in [lambda: y[0], lambda: y[0, 1], lambda: y[0, 1, 2, 3], lambda: y[5, 0, 0], lambda: y[0:1], lambda: y[0:1, 0:1], lambda: list(y), lambda: len(y), lambda: y[0, 0:1]]:
    t(k)
for f in 'cbBhHiIlLqQnNfde?P':
    try:
        print(f, c.cast(f).tolist())
    except Exception as e:
        print(f, type(e).__name__, e)
for a in [('x',), ('i',), ('@i',), ('<i',), ('B', [5]), ('B', 5), ('B', [0]), ('B', ['a']), ('i', [2, 3]), ('B', (24,)), (1,), ('B', [2 ** 70])]:
    t(lambda: c.cast(*a).tolist())
t(lambda: x.cast('h'))
t(lambda: x.cast('B').tolist())
t(lambda: c[::2].cast('B'))
t(lambda: y.cast('B').tolist())
t(lambda: y.cast('B', [4, 6]))
z = memoryview(b'\x05').cast('B', [])
print(z.ndim, z.shape, z[()], z.tolist(), z.nbytes)
t(lambda: len(z))
t(lambda: z[0])
t(lambda: z[...])
t(lambda: type(iter(z)).__name__ in ("memory_iterator", "iterator"))
q = memoryview(bytearray(16)).cast('d')
q[0] = 1.5
q[1] = 3
print(q.tolist(), bytes(q))
t(lambda: q.__setitem__(0, 'a'))
if sys.version_info >= (3, 12):
    h = memoryview(bytearray(4)).cast('e')
    h[0] = 1.1
    h[1] = 65504
    print(h.tolist())
    t(lambda: h.__setitem__(0, 1000000.0))
