# How the types of the module are called.
import weakref


class A:
    pass


class Callable:
    def __call__(self):
        return "called"


a, c = A(), Callable()
for thing in (weakref.ref(a), weakref.proxy(a), weakref.proxy(c)):
    kind = type(thing)
    print(kind, kind.__name__, kind.__qualname__, kind.__module__, kind.__base__)
print(weakref.proxy(c)(), callable(weakref.proxy(c)), callable(weakref.proxy(a)), callable(weakref.ref(a)))
print(weakref.ReferenceType is weakref.ref, weakref.ProxyType, weakref.CallableProxyType)
text = repr(weakref.ref(a))
print(text.startswith("<weakref at 0x"), "; to 'A' at 0x" in text, text.endswith(">"))
print(repr(weakref.ref(A)).endswith(" (A)>"), repr(weakref.ref(len)).endswith(" (len)>"))
dead = weakref.ref(A())
print(repr(dead).endswith("; dead>"))
print(isinstance(weakref.proxy(a), A), isinstance(weakref.proxy(a), weakref.ProxyType))
print(issubclass(weakref.ref, object), weakref.ref.__mro__ == (weakref.ref, object))
try:

    class P(weakref.ProxyType):
        pass

except TypeError as error:
    print(error)
