# Errors of methods of subclasses of containers; bytes() and __bytes__.
class D(dict): pass
d=D()
for f in [lambda:d.get(), lambda:d.pop(), lambda:D.get(), lambda: d.update(1,2), lambda: d.keys(1), lambda: d.setdefault(), lambda:d.nothing(), lambda: D.fromkeys(), lambda: d.popitem(), lambda: d.popitem(1), lambda:d.clear(1), lambda:d.copy(1), lambda: d.__getitem__(), lambda:d.get(1,2,3), lambda: d.pop(1,2,3), lambda:d.get(k=1), lambda:dict.get(d), lambda:dict.get(1), lambda: dict.get()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class L(list): pass
l=L()
for f in [lambda:l.append(), lambda:l.append(1,2), lambda:l.index(), lambda:l.sort(1), lambda:l.pop(1,2), lambda: l.insert(1),lambda:l.append(x=1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B(bytes): pass
class X:
    def __bytes__(self): return B(b"abc")
r=bytes(X()); print(type(r), r)
print(type(bytes(B(b"x"))), type(B(X())))
print(type(b"%b" % X()))
class Y(bytes):
    def __bytes__(self): return B(b"zz")
print(type(bytes(Y(b"q"))), bytes(Y(b"q")))
class Bad:
    def __bytes__(self): return "x"
try: bytes(Bad())
except TypeError as e: print(e)
