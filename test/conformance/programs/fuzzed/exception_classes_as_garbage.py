# Classes over exception types as garbage, collected before and after they were seen alive.
import gc
gc.collect(); gc.disable()
class A(ExceptionGroup):
    def f(self): return 1
A = None
print(1, gc.collect())
class A(ExceptionGroup):
    def f(self): return 1
A = None
print(2, gc.collect())
class A(ExceptionGroup):
    def f(self): return 1
gc.collect()
A = None
print(3, gc.collect())
class A(ExceptionGroup):
    def f(self): return 1
gc.collect()
class A(ExceptionGroup):
    def f(self): return 1
print(4, gc.collect())
class A(Exception):
    def f(self): return 1
print(5, gc.collect())
gc.collect()
class A(Exception):
    def f(self): return 1
print(6, gc.collect())
class B(A): pass
class B(A): pass
print(7, gc.collect())
class B(A): pass
print(8, gc.collect())
class C(A): pass
A = B = None
print(9, gc.collect())
A = B = C = None
print(10, gc.collect())
class X: pass
class Y(X): pass
print(gc.get_referents(X)[0:0], [type(o).__name__ for o in gc.get_referents(X)])
print(gc.is_tracked({}), )
Y = None
print(11, gc.collect())
X = None
print(12, gc.collect())
