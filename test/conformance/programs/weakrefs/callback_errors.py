# What a callback raises is not seen by the code that let the object die.
import sys
import weakref


class A:
    pass


seen = []
sys.unraisablehook = lambda info: seen.append((type(info.exc_value).__name__, str(info.exc_value)))


def bad(ref):
    raise ValueError("from callback")


def good(ref):
    seen.append("good")


a = A()
r1 = weakref.ref(a, good)
r2 = weakref.ref(a, bad)
r3 = weakref.ref(a, good)
del a
print(seen)
seen.clear()
a = A()
r = weakref.ref(a, lambda: None)
try:
    a = None
    print("no error here")
except TypeError:
    print("never")
print([name for name, _ in seen])
