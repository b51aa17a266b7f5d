# memoryview: who owns the memory, as a base class, in sets and weak references
import sys, weakref


def t(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, memoryview) else r.tolist())
    except BaseException as e:
        print(type(e).__name__, e)


c = memoryview(bytes(24))
s = memoryview(b'xyz')
u = s
print(sys.getrefcount(s))
bb = b'some bytes!'
v = memoryview(bb)
print(sys.getrefcount(bb))
v2 = v[2:]
print(sys.getrefcount(bb))
v.release()
print(sys.getrefcount(bb), v2.tobytes())
v2.release()
print(sys.getrefcount(bb))
try:

    class M(memoryview):
        pass
except TypeError as e:
    print(e)
print(memoryview(memoryview(b'ab')).obj, str(b'abc'[1:], 'ascii'), str(memoryview(b'abc')[1:], 'ascii'))
wr = weakref.ref(s)
print(wr() is s)
print(memoryview.__name__, isinstance(s, memoryview), float(memoryview(b'1.5')), int(memoryview(b'15')) if False else '')
print([memoryview(b'abc') == x for x in (b'abd', b'ab', [97, 98, 99], None)], memoryview(b'a') in [b'a'], {memoryview(b'k'): 1}[b'k'])
print(c.cast('B', [4, 6]) == c.cast('B', [6, 4]), c.cast('B', [4, 6]) == c.cast('B', (4, 6)), c.cast('H') == c)
