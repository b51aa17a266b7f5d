# __getstate__, __setstate__ and __getnewargs__ of exceptions, iterators and values.
class P:
    def __init__(self): self.x=1
class Q:
    __slots__=("a","b")
class W: pass
p=P(); q=Q(); q.a=1
import sys
if sys.version_info>=(3,11):
    print(p.__getstate__(), q.__getstate__(), W().__getstate__(), (1).__getstate__(), [].__getstate__(), object().__getstate__())
e=ValueError("x"); e.foo=1
print(e.__reduce__(), e.__getstate__() if hasattr(e,'__getstate__') else 0)
e2=ValueError(); e2.__setstate__({"a":1,"args":(5,)}); print(e2.a, e2.args)
try: e2.__setstate__(5)
except TypeError as x: print(x)
e2.__setstate__(None)
i=iter([1,2,3]); next(i); print(i.__reduce__()[1:]); i.__setstate__(0); print(next(i)); i.__setstate__(99); print(list(i), i.__reduce__())
i=iter((1,2,3)); i.__setstate__(2); print(list(i))
i=iter("abc"); i.__setstate__(1); print(list(i))
i=iter(range(5)); 
try:i.__setstate__(3); print(list(i), i.__reduce__())
except Exception as ex: print(type(ex),ex)
i=iter(range(10**20,10**20+5)); print(i.__reduce__())
i=reversed([1,2,3]); next(i); print(i.__reduce__()); i.__setstate__(0); print(list(i))
i=enumerate("ab"); next(i); r=i.__reduce__(); print(r[0], r[1][1])
z=zip("ab","cd"); print(z.__reduce__()[0], len(z.__reduce__()[1]))
z=zip("ab","c",strict=True); print(z.__reduce__()[2:]); 
z=zip("ab","c"); z.__setstate__(True)
try: print(list(z))
except ValueError as ex: print(ex)
s={1,2}; print(s.__reduce__())
print({1:1}.keys().__iter__().__reduce__(), {1:2}.values().__iter__().__reduce__(),{1:2}.items().__iter__().__reduce__(), reversed({1:2}).__reduce__())
print(range(1,5,2).__reduce__(), slice(1,2,3).__reduce__())
print(bytearray(b"\xff").__reduce__(), bytearray(b"\xff").__reduce_ex__(3), bytearray(b"a").__reduce_ex__(2))
print((1).__getnewargs__(), (1.5).__getnewargs__(), "a".__getnewargs__(), b"a".__getnewargs__(), (1,2).__getnewargs__(), (1j).__getnewargs__())
