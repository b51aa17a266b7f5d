# Sets, functions, methods, generators and classes clear their references when they die.
import gc
import weakref


def say(name):
    return lambda ref: print(name, "gone", ref())


s = {1, 2}
r1 = weakref.ref(s, say("set"))
del s
f = frozenset([(1,)])
r2 = weakref.ref(f, say("frozenset"))
del f


def make():
    def inner():
        yield 1

    return inner


fn = make()
r3 = weakref.ref(fn, say("function"))
g = fn()
r4 = weakref.ref(g, say("generator"))
next(g)
del fn
print("function held by generator", r3() is not None)
del g
print("both gone", r3(), r4())


class C:
    def method(self):
        return 1


c = C()
r5 = weakref.ref(c.method, say("bound method"))
print(r5())
bound = c.method
r6 = weakref.ref(bound, say("kept bound method"))
print(r6() is bound, r6()() == 1)
del bound
r7 = weakref.ref(C, say("class"))
del C, c
print("class still there", r7() is not None)
print(gc.collect() > 0, r7())


def gen():
    try:
        yield 1
    finally:
        print("finally", r8())


g = gen()
next(g)
r8 = weakref.ref(g, say("suspended"))
del g
print("end")
