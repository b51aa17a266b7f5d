def every(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, sorted(kwargs.items())
print(every(1, d=4), every(1, 20, 30, 40, 50, d=4, e=6, f=7, a=8))
def positional(a, b, /): return a, b
def keyword(*, a, b=1): return a, b
def bare(a, *, b): return a, b
for call in (lambda: positional(1, b=2), lambda: keyword(1), lambda: keyword(), lambda: bare(1),
             lambda: bare(1, 2), lambda: every(), lambda: every(1, d=1, **{"d": 2}), lambda: keyword(a=1, c=2),
             lambda: positional(1), lambda: positional(1, 2, 3), lambda: keyword(*[1], **{"a": 2})):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(every(*[1, 2], *(3,), 4, d=5, **{"x": 1}, **{"y": 2}), keyword(a=1), bare(1, b=2), positional(*"ab"))
def defaults(x, seen=[]):
    seen.append(x)
    return seen
print(defaults(1), defaults(2))
print(every.__defaults__, every.__kwdefaults__, every.__code__.co_varnames)
def annotated(a: int, *args: str, b: "later" = None, **kw: dict) -> list: return []
print(annotated.__annotations__)
print((lambda a, /, b, *c, d=1, **e: (a, b, c, d, e))(1, 2, 3, d=4, x=5))
def nested(n):
    def add(m, *, scale=n): return (n + m) * scale
    return add
print(nested(2)(3), nested(2)(3, scale=1))
def decorate(text):
    def wrap(fn):
        return lambda *a, **k: (text, fn(*a, **k))
    return wrap
@decorate("outer")
@decorate("inner")
def plain(x): return x
print(plain(1))
@(lambda fn: "replaced")
def gone(): pass
print(gone)
