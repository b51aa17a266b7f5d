# memoryview: releasing it, and what may not change while it is there
import sys, weakref


def t(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, memoryview) else r.tolist())
    except BaseException as e:
        print(type(e).__name__, e)


b = bytearray(b'some text')
m = memoryview(b)
r = memoryview(b'abcdef')
ro = m.toreadonly()
print(ro.readonly, m.readonly)
t(lambda: ro.__setitem__(0, 1))
t(lambda: hash(ro))
with memoryview(b) as w:
    print(w[0])
t(lambda: w[0])
t(lambda: w.shape)
t(lambda: len(w))
t(lambda: w.tolist())
t(lambda: bytes(w))
print(w == w, w == b, repr(w)[:19])
w.release()
w.release()
t(lambda: w.__enter__())
del m, ro
b.append(33)
print(b)
print(bytes(r), bytes(r[::2]), bytearray(r), b''.join([r, r[1:2]]), b'x' + r, int.from_bytes(r[:2], 'big'), b'cd' in bytes(r), 99 in r, list(r), r.tolist() == list(r), sum(r), max(r))
t(lambda: r + b'x')
t(lambda: b'x' + r[::2])
t(lambda: bytearray(b'x') + r)
print(list(reversed(r)), sorted(r, reverse=True))
it = iter(r)
print(type(it).__name__, next(it), list(it), list(it), type(iter(b)).__name__, type(iter('a')).__name__, type(iter('é')).__name__)
bs = bytearray(b'abcdef')
mm = memoryview(bs)[2:4]
t(lambda: bs.extend(b'x'))
t(lambda: bs.clear())
t(lambda: bs.pop())
t(lambda: bs.__delitem__(0))
mm.release()
bs.pop()
print(bs)
