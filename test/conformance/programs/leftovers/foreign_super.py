# super that is not the built-in one, and attributes of super objects themselves.
class super_like:
    def __init__(self,*a): self.a=a
    def __getattr__(self,n): return (n, len(self.a))
class A:
    def f(self): return super().f
    def g(self): return super().g()
    def h(self): return super(A, self).h
    def k(self): return super().f(1)
real=super
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=A()
super=super_like
for f in (a.f,a.h): show(f)
super = lambda *a: [len(a)]
for f in (a.f,a.g,a.h,a.k): show(f)
class mysuper(real):
    pass
super=mysuper
class B:
    def f(self): return "B.f"
class C(B):
    def f(self): return super().f()
    def g(self): return super(C,self).f()
for f in (C().f, C().g): show(f)
super=5
show(a.f)
del super
show(C().f)
import builtins
class P:
    def f(self): return "P.f"
class Q(P):
    def f(self): return super().f
    def m(self): return super().f()
    def k(self): return super(Q, self).f()
    def own(self): return super().__thisclass__, super().__self__ is self, super().__self_class__
    def nope(self): return super().nothing
print(Q().own())
try: Q().nope()
except AttributeError as e: print(e, e.name, type(e.obj))
builtins.super = lambda *a: P()
print(Q().m(), Q().k())
globals()["super"] = lambda *a: 5
for f in (Q().f, Q().m, Q().k): show(f)
del globals()["super"]
builtins.super = real
print(Q().m(), Q().k())
