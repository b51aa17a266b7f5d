# Frame objects: attributes, chains, variables, clear.
import sys


def f(a, b=2):
    frame = sys._getframe()
    print(frame.f_code is f.__code__, frame.f_lineno - frame.f_code.co_firstlineno)
    print(frame.f_globals is globals(), "print" in frame.f_builtins, frame.f_trace)
    print(sorted(frame.f_locals), frame.f_locals["a"])
    return g(frame)


def g(caller):
    me = sys._getframe()
    print(me.f_back is caller, me.f_back.f_code.co_name, me.f_back.f_back.f_code.co_name)
    print(me.f_back.f_locals["b"])
    return me


frame = f(1)
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_back is sys._getframe())
print(sorted(frame.f_locals), frame.f_back.f_locals["a"])
frame.clear()
print(frame.f_locals, frame.f_lineno - g.__code__.co_firstlineno)
del frame


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        return str(error)


print(running())
print(sys._getframe().f_code.co_name, sys._getframe().f_locals is globals(), sys._getframe().f_back)


def keeps():
    secret = "kept"
    raise ValueError


try:
    keeps()
except ValueError as error:
    traceback = error.__traceback__
print(traceback.tb_frame.f_code.co_name, traceback.tb_next.tb_frame.f_locals["secret"])
print(traceback.tb_next.tb_frame.f_back is traceback.tb_frame)
del traceback


def generator():
    x = 1
    yield sys._getframe()
    x = 2
    yield x


g1 = generator()
inner = next(g1)
print(inner is g1.gi_frame, inner.f_locals["x"], inner.f_back)
next(g1)
print(inner.f_locals["x"])
list(g1)
print(g1.gi_frame, inner.f_code.co_name)


class C:
    names = sorted(k for k in sys._getframe().f_locals if not k.startswith("__"))
    qualified = sys._getframe().f_code.co_qualname


print(C.names, C.qualified)
for name in "f_code", "f_globals":
    try:
        setattr(sys._getframe(), name, 1)
    except AttributeError as error:
        print(error)
print(repr(sys._getframe()).split(", ")[2].rstrip(">"))
