# memoryview: attributes, items, slices, writing through it and comparing
import sys, gc


def t(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, memoryview) else r.tolist())
    except BaseException as e:
        print(type(e).__name__, e)


b = bytearray(b'hello world!')
m = memoryview(b)
print(len(m), m[0], m[-1], m[1:4].tobytes(), m[::2].tolist(), m[::-1].tobytes())
print(m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous)
print(m.obj is b, sys.getsizeof(m), gc.is_tracked(m))
m[0] = 72
print(b)
m[0:5] = b'HELLO'
print(b)
m[::2] = m[::-2]
print(b)
t(lambda: b.append(1))
t(lambda: m.__setitem__(0, 256))
t(lambda: m.__setitem__(0, 'a'))
t(lambda: m.__setitem__(0, -1))
t(lambda: m.__setitem__(slice(0, 2), b'abc'))
t(lambda: m[100])
t(lambda: m['a'])
t(lambda: m[1.5])
t(lambda: m[0, 1])
t(lambda: m[0,])
t(lambda: m[()])
t(lambda: m[...])


def d():
    del m[0]


t(d)
r = memoryview(b'abcdef')
t(lambda: r.__setitem__(0, 1))
t(lambda: hash(r))
print(hash(r) == hash(b'abcdef'), hash(r[1:3]) == hash(b'bc'))
t(lambda: hash(m))
print(r == b'abcdef', r == bytearray(b'abcdef'), b'abcdef' == r, r != b'x', r == memoryview(b'abcdef'), r == 5, r == 'abcdef')
t(lambda: r < b'a')
t(lambda: memoryview('x'))
t(lambda: memoryview())
t(lambda: memoryview(1, 2))
t(lambda: memoryview(object=b'ab'))
t(lambda: memoryview(x=1))
