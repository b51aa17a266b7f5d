# What __reduce__ and __reduce_ex__ say, of all kinds of objects.
import copyreg
class P:
    def __init__(self): self.x=1
class Q:
    __slots__=("a","b")
    def __init__(self): self.a=5
class R(P):
    __slots__=("z",)
    def __getnewargs__(self): return (1,2)
class G(P):
    def __getstate__(self): return {"g":1}
class L(list):
    pass
class D(dict): pass
class E2(Exception): pass
class KW:
    def __getnewargs_ex__(self): return (1,),{"k":2}
    def __new__(cls,*a,**k): return object.__new__(cls)
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def norm(r):
    if isinstance(r, str): return r
    return tuple(x if not hasattr(x,'__next__') else (type(x).__name__,list(x)) for x in r)
def clean(x):
    text = repr(x)
    while " at 0x" in text:
        start = text.index(" at 0x")
        end = start + 6
        while text[end] in "0123456789abcdef":
            end += 1
        text = text[:start] + text[end:]
    return text


for mk in [P,Q,R,G,lambda:L([1,2]),lambda:D(a=1),lambda:E2(1,2),KW,lambda:[1],lambda:{1:2},lambda:(1,2),lambda:{1},lambda:frozenset([1]),lambda:range(3),lambda:iter([1,2]),lambda:iter((1,2)),lambda:iter("ab"),lambda:iter({1:2}),lambda:iter({1}),lambda:iter(range(4)),lambda:enumerate([1]),lambda:zip([1],[2]),lambda:map(str,[1]),lambda:filter(None,[1]),lambda:reversed([1,2]),lambda:iter(int,1),lambda:iter(b"ab"),lambda:iter(bytearray(b"ab")),lambda:bytearray(b"ab"),lambda:ValueError("x"),lambda:OSError(2,"no","f"),lambda:KeyError("k"),lambda:ImportError("m",name="n"),lambda:1,lambda:1.5,lambda:"s",lambda:None,lambda:...,lambda:NotImplemented,lambda:len,lambda:[].append,lambda:P,lambda:slice(1,2),lambda:complex(1,2),lambda:b"x",lambda:object(),lambda:(i for i in []),lambda:memoryview(b"x"),lambda:type,lambda:norm,lambda:property(),lambda:super(P,P()),lambda:P().__init__,lambda:list[int],lambda:int|str,lambda:staticmethod(len)]:
    for proto in (None, 0,1,2,4):
        o = mk()
        if proto is None: show(lambda: clean(norm(o.__reduce__())))
        else: show(lambda: clean(norm(o.__reduce_ex__(proto))))
