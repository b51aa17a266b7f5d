import inspect, functools
def f(a, b: int = 2, /, c="x", *args, d, e=None, **kw) -> str:
    """Doc.

        indented
    """
    return "x"
class A:
    """A doc"""
    def __init__(self, x, y=1): self.x = x
    def m(self): 
        # comment
        return (1 +
2)

    @property
    def p(self): return 1
    @staticmethod
    def s(q): pass
    @classmethod
    def c(cls, z=3): pass
class B(A):
    def m(self): return 2
print(inspect.signature(f), inspect.signature(A), inspect.signature(A(1).m), inspect.signature(A.c), inspect.signature(A.s), inspect.signature(lambda x, *, y=1: 0))
print(list(inspect.signature(f).parameters.items())[1], [p.kind for p in inspect.signature(f).parameters.values()])
print(inspect.getdoc(f), inspect.getdoc(B.m), inspect.getdoc(B))
print(inspect.getsource(A.m)); print(inspect.getsource(B)); print(inspect.getsourcelines(f)[1])
print([n for n, v in inspect.getmembers(A(1)) if not n.startswith("__")], inspect.getmembers(A, inspect.isfunction))  if 0 else print([n for n, v in inspect.getmembers(A, inspect.isfunction)])
print(inspect.isfunction(f), inspect.ismethod(A(1).m), inspect.isclass(A), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.getmro(B))
print(inspect.signature(functools.partial(f, 1, d=2)), inspect.getfullargspec(f))
b = inspect.signature(f).bind(1, 2, 3, 4, d=5, z=6); print(b, b.args, b.kwargs); b.apply_defaults(); print(b)
for call in (lambda: inspect.signature(f).bind(1), lambda: inspect.signature(f).bind(), lambda: inspect.signature(A).bind(1,2,3), lambda: inspect.signature(3), lambda: inspect.signature(int)):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
def d(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@d
def g(x, y): pass
print(inspect.signature(g), inspect.unwrap(g).__name__, inspect.signature(g, follow_wrapped=False), inspect.getsource(g))
def st(): return inspect.stack()[1].function, inspect.currentframe().f_code.co_name, inspect.stack()[0].lineno
print(st(), inspect.cleandoc("  a\n    b\n  c"), inspect.getcallargs(lambda a, b=2: 0, 1))
print(inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=1, annotation=int), inspect.signature(len), inspect.signature("".join), inspect.signature(sorted))
from dataclasses import dataclass, field
@dataclass(order=True)
class P:
    x: int
    y: float = 0.5
    z: list = field(default_factory=list)
print(P(1), P(1) == P(1), P(1) < P(2), P.__doc__, inspect.signature(P))
