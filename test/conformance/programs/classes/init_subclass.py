"""__init_subclass__: keywords, inheritance, errors."""


class Base:
    registry = []

    def __init_subclass__(cls, /, tag="none", **options):
        super().__init_subclass__(**options)
        cls.tag = tag
        Base.registry.append((cls.__name__, tag))


class A(Base):
    pass


class B(Base, tag="b"):
    pass


class C(B, tag="c"):
    pass


print(Base.registry, A.tag, B.tag, C.tag, hasattr(Base, "tag"))


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: type("D", (Base,), {}, tag="d").tag)
attempt(lambda: type("D", (Base,), {}, oops="d"))
attempt(lambda: type("D", (), {}, oops="d"))
attempt(lambda: type("D", (int,), {}, a=1, b=2))
attempt(lambda: object.__init_subclass__())
attempt(lambda: object.__init_subclass__(1))
attempt(lambda: object.__init_subclass__(a=1))


class Wrapped:
    @classmethod
    def __init_subclass__(cls, **options):
        print("explicit", cls.__name__, options)


class E(Wrapped, x=1):
    pass


class Static:
    @staticmethod
    def __init_subclass__(**options):
        print("static", options)


class F(Static, y=2):
    pass


class Mixin:
    def __init_subclass__(cls, *, mixin=0, **options):
        print("mixin", cls.__name__, mixin)
        super().__init_subclass__(**options)


class G(Mixin, Base, mixin=5, tag="g"):
    pass


print(G.tag)


class Raises:
    def __init_subclass__(cls):
        raise ValueError(f"no subclass {cls.__name__}")


attempt(lambda: type("H", (Raises,), {}))
print(Raises.__subclasses__())


def statement():
    class H(Raises):
        pass


attempt(statement)


class Required:
    def __init_subclass__(cls, needed):
        cls.needed = needed


attempt(lambda: type("I", (Required,), {}))


class I(Required, needed=3):
    pass


attempt(lambda: type("J", (I,), {}))
attempt(lambda: type("J", (I,), {}, needed=I).needed)


class Validated:
    def __init_subclass__(cls):
        for name in ("run", "stop"):
            if name not in vars(cls):
                raise TypeError(f"{cls.__name__} lacks {name}")


class Good(Validated):
    run = stop = None


attempt(lambda: type("Bad", (Validated,), {"run": 1}))


class Order:
    def __init_subclass__(cls):
        print("after set_name:", cls.attribute.name)


class Attribute:
    def __set_name__(self, owner, name):
        self.name = name


class K(Order):
    attribute = Attribute()
