# versions: 3.15
import sys
s=sentinel('A'); t=sentinel('A')
print(s==t, s, hash(s)==hash(s), s|int, int|s, s|None, type(s|int), s.__module__, s.__name__, s.__reduce__())
print(sys.getsizeof(s), sentinel.__mro__, bool(s))
for f in (lambda: sentinel(), lambda: sentinel(1), lambda: sentinel('a',2), lambda: s.x, lambda: sentinel(name='x'), lambda: s|1, lambda: 1|s, lambda: sentinel('a', repr=1), lambda: sentinel('a', repr=None), lambda: sentinel('a', x=1), lambda: sentinel('A', repr='<a>')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: s.x=1
except Exception as e: print(e)
try:
    class A(sentinel): pass
except Exception as e: print(e)
import copy,pickle
print(copy.copy(s) is s, copy.deepcopy(s) is s)
try: s<t
except Exception as e: print(e)
def f(): return sentinel('In')
print(f().__module__)
import gc; print(gc.is_tracked(s))
try: s.__name__='x'
except Exception as e: print(e)
MISSING=sentinel('MISSING')
def g(x=MISSING): return x is MISSING
print(g())
import inspect; print(inspect.signature(g))
try: print(isinstance(1, s|int))
except Exception as e: print(e)
