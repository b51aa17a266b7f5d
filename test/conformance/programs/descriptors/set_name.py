"""__set_name__: the order of calls, changes of the class meanwhile, errors."""


class Named:
    def __init__(self, tag):
        self.tag = tag

    def __set_name__(self, owner, name):
        print("set_name", self.tag, owner.__name__, name, name in vars(owner))
        self.name = name

    def __repr__(self):
        return f"Named({self.tag})"


class A:
    b = Named(1)
    a = Named(2)
    c = d = Named(3)
    plain = 5


print(A.b.name, A.a.name, A.c.name, A.c is A.d)
A.late = Named(4)
print(hasattr(A.late, "name"))


class Adds:
    def __set_name__(self, owner, name):
        owner.added = Named(9)
        print("added", hasattr(owner.added, "name"))


class B:
    x = Adds()
    y = Named(5)

    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, [k for k in vars(cls) if not k.startswith("__")])


class C(B):
    z = Named(6)


class Fails:
    def __set_name__(self, owner, name):
        raise KeyError(name)


class Wrong:
    def __set_name__(self):
        pass


class NotCallable:
    __set_name__ = 5


def attempt(namespace):
    try:
        print(type("X", (), namespace))
    except Exception as error:
        print(type(error).__name__ + ":", error)
        print("  cause", repr(error.__cause__), "context", repr(error.__context__))
        print("  notes", getattr(error, "__notes__", None))


attempt({"f": Fails()})
attempt({"w": Wrong()})
attempt({"n": NotCallable()})


class OnInstance:
    pass


o = OnInstance()
o.__set_name__ = lambda owner, name: print("never called")
attempt({"o": o})


class Prop(property):
    def __set_name__(self, owner, name):
        super().__set_name__(owner, name)
        print("property", name)


class D:
    @Prop
    def value(self):
        return 1

    other = value


print(D().value, D().other)
