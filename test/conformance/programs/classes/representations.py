"""How classes, functions, methods and their parts show themselves (no addresses)."""


class A:
    class B:
        def method(self):
            pass

        @classmethod
        def c(cls):
            pass

        @staticmethod
        def s():
            pass

        attribute = property(lambda self: 1)
        __slots__ = ("slot",)

    def __repr__(self):
        return "an A"


def text(thing):
    import_free = repr(thing)
    at = import_free.find(" at 0x")
    return import_free if at < 0 else import_free[:at] + " at ...>"


b = A.B()
for thing in (
    A, A.B, A(), b, A.B.method, b.method, A.B.c, b.c, A.B.s, A.B.attribute, A.B.slot, A.__dict__["__repr__"],
    A.B.__dict__["c"].__func__, A().__repr__, A.__init__, A().__init__, A.__new__, A.__class__, type, object, int, int.__add__,
    (5).__add__, int.real, int.from_bytes, list.append, [].append, len, print, dict.fromkeys, str.maketrans, type.mro, A.mro,
    object.__init_subclass__, A.__subclasshook__, type.__call__, A.__call__, super(A, A()), super(A), iter([]), iter(()),
    iter({}), {}.keys(), range(3), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), (x for x in []), ...,
    NotImplemented, None, slice(1), memoryview if False else bytes, frozenset(), type(None), type(...), type(A.B.slot),
    type(int.__add__), type((5).__add__), type([].append), type(list.append), type(int.real), type(A.__dict__), vars(type)["__name__"],
    list[int], int | None, lambda: 0, A.__weakref__, type.__dict__["__dict__"], Exception("x"), ValueError, KeyError(1),
):
    print(text(thing))
