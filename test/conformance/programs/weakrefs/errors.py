# Wrong arguments and what cannot be done.
import weakref


class A:
    pass


a = A()
r = weakref.ref(a)
calls = [
    lambda: weakref.ref(),
    lambda: weakref.ref(1),
    lambda: weakref.ref(a, 1, 2),
    lambda: weakref.ref(a, callback=None),
    lambda: r(1),
    lambda: r(x=1),
    lambda: weakref.proxy(),
    lambda: weakref.proxy(1),
    lambda: weakref.proxy(a, callback=None),
    lambda: weakref.getweakrefcount(),
    lambda: weakref.getweakrefs(1, 2),
    lambda: r.missing,
    lambda: r.__callback__("x"),
    lambda: weakref.ref([]),
    lambda: weakref.ref(r),
    lambda: weakref.proxy(weakref.proxy(a)),
]
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    r.x = 1
except AttributeError as error:
    print(error)
try:
    r.__callback__ = print
except AttributeError as error:
    print(error)
odd = weakref.ref(a, 17)
print(odd.__callback__, odd() is a)
del odd
