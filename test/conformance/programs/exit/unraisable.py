# Exceptions that nobody can catch.
import sys, gc, weakref
class Bad:
    def __init__(self, error):
        self.error = error
    def __del__(self):
        raise self.error
Bad(ValueError("plain"))
Bad(ValueError())
Bad(ValueError("two\nlines"))
e = ValueError("noted")
e.add_note("note is not shown")
Bad(e)
b = Bad(KeyError("in a cycle"))
b.me = b
del b
gc.collect()
class Named(Exception):
    __module__ = "some.module"
Bad(Named("named"))
class NoText(Exception):
    def __str__(self):
        raise TypeError
Bad(NoText())
def gen():
    try:
        yield
    finally:
        raise OSError("generator")
g = gen()
next(g)
del g
def callback(ref):
    raise LookupError("callback")
class Thing:
    pass
t = Thing()
r = weakref.ref(t, callback)
del t
def deep(n):
    if n: deep(n - 1)
    else: raise RuntimeError("deep")
class Deep:
    def __del__(self):
        deep(6)
Deep()
seen = []
sys.unraisablehook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), str(args.err_msg).split(" at 0x")[0], type(args.object).__name__))
Bad(ValueError("hooked"))
print(seen)
def bad_hook(args):
    raise ZeroDivisionError("hook")
sys.unraisablehook = bad_hook
Bad(ValueError("lost"))
sys.unraisablehook = sys.__unraisablehook__
try:
    sys.unraisablehook(5)
except TypeError as e:
    print(e)
print("end")
