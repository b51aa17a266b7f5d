"""Names, documentation, annotations and modules of classes, read and written."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    "about A"
    x: int = 1
    y: "str"

    class Inner:
        def method(self):
            pass


class B(A):
    pass


print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A.__annotations__)
print(A.Inner.__qualname__, A.Inner.method.__qualname__, A.Inner, A.Inner.__name__)
print(B.__annotations__, A.__base__, A.__bases__, B.__base__, object.__base__, object.__bases__)
attempt(lambda: setattr(A, "__name__", "Z"))
attempt(lambda: (A.__name__, A, A.__qualname__))
attempt(lambda: setattr(A, "__qualname__", "Outer.Z"))
attempt(lambda: (A, A.Inner))
attempt(lambda: setattr(A, "__name__", 5))
attempt(lambda: setattr(A, "__qualname__", b"x"))
attempt(lambda: setattr(A, "__name__", "a\0b"))
attempt(lambda: delattr(A, "__name__"))
attempt(lambda: delattr(A, "__qualname__"))
attempt(lambda: setattr(A, "__doc__", "new"))
attempt(lambda: (A.__doc__, A().__doc__))
attempt(lambda: delattr(A, "__doc__"))
attempt(lambda: setattr(A, "__module__", "elsewhere"))
attempt(lambda: (A, A.__module__))
attempt(lambda: repr(A())[:22])
attempt(lambda: setattr(A, "__annotations__", {"z": 1}))
attempt(lambda: A.__annotations__)
attempt(lambda: delattr(A, "__annotations__"))
attempt(lambda: A.__annotations__)
attempt(lambda: int.__annotations__)
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(int, "real"))
attempt(lambda: setattr(int, "__name__", "x"))
attempt(lambda: setattr(int, "__doc__", "x"))
attempt(lambda: int.__module__)
attempt(lambda: int.__qualname__)
attempt(lambda: type(None).__name__)
attempt(lambda: setattr(A, "__dict__", {}))
attempt(lambda: setattr(A, "__base__", object))
attempt(lambda: delattr(A, "nothing"))
attempt(lambda: A.nothing)
attempt(lambda: setattr(A, "added", lambda self: "added"))
attempt(lambda: B().added())
attempt(lambda: delattr(A, "added"))
attempt(lambda: B().added())
attempt(lambda: vars(B)["__module__"])
attempt(lambda: "x" in vars(A) and "x" not in vars(B))
attempt(lambda: type(vars(A)))
attempt(lambda: vars(A).__setitem__)
attempt(lambda: vars(A) == dict(vars(A)))
attempt(lambda: [name for name in vars(B) if name not in ("__firstlineno__", "__static_attributes__")])
attempt(lambda: A.__dict__["__dict__"])
attempt(lambda: A.__dict__["__weakref__"])
attempt(lambda: A.__subclasses__())
attempt(lambda: bool.__subclasses__())
attempt(lambda: type.__subclasses__(A))
attempt(lambda: A.mro())
attempt(lambda: A.__sizeof__() > 0)
attempt(lambda: (A.__basicsize__ >= 16, A.__itemsize__, int.__itemsize__, tuple.__itemsize__))
attempt(lambda: A.__text_signature__)
A.__call__ = lambda self: "called"
attempt(lambda: A()())
A.__len__ = lambda self: 3
attempt(lambda: len(B()))
del A.__len__
attempt(lambda: len(B()))
