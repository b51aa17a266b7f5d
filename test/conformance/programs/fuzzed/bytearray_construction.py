# bytearray of everything, and subclasses with __new__ or __init__: content and sizes.
import sys
class S(bytearray): pass
class T(bytearray):
    def __new__(cls, *a): return super().__new__(cls, *a)
class U(bytearray):
    def __init__(self, *a): self.x = 1
class V(bytearray):
    def __init__(self, *a): super().__init__(*a)
for k in (bytearray, S, T, U, V):
    for a in ((), (b'ab',), (5,), ([1,2],), ('a','utf-8'), (bytearray(b'abc'),), (S(b'xyz'),), (memoryview(b'abcd'),), (range(3),), ({1:2},), (iter([1,2,3,4]),), ({3},), ((1,2),),):
        try:
            v = k(*a); print(k.__name__, a[:1] and type(a[0]).__name__, v, sys.getsizeof(v), sys.getsizeof(bytearray(v)), sys.getsizeof(v[:]), sys.getsizeof(v.copy()), sys.getsizeof(v+v), sys.getsizeof(v*2), type(v+b'').__name__)
        except Exception as e: print(k.__name__, a, e)
print(bytearray.__new__(bytearray, b'ab'), bytearray.__new__(S, 5))
v = bytearray(b'abc'); v.__init__(b'x'); print(v, sys.getsizeof(v)); v.__init__(); print(v, sys.getsizeof(v)); v.__init__(9); print(v, sys.getsizeof(v))
