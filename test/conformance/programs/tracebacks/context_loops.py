# Chains that meet themselves, shared causes, long chains.
import sys
def display(e):
    sys.excepthook(type(e), e, e.__traceback__)
    print("-" * 20, file=sys.stderr)
a, b, c = ValueError("a"), KeyError("b"), TypeError("c")
a.__context__ = b
b.__context__ = a
display(a)
a.__cause__ = a
display(a)
a.__cause__, b.__cause__, c.__cause__ = b, c, a
display(b)
x = RuntimeError("x")
x.__cause__, x.__context__ = a, b
x.__suppress_context__ = False
display(x)
x.__cause__ = None
x.__suppress_context__ = False
display(x)
x.__suppress_context__ = True
display(x)
e = None
for i in range(30):
    new = ValueError(i)
    new.__context__ = e
    e = new
display(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise z
except ZeroDivisionError as z:
    try:
        raise KeyError from z
    except KeyError as k:
        display(k)
