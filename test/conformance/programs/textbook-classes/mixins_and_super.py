class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)

    def save(self):
        return ["Base"]


class Timestamped(Base):
    def __init__(self, *, created="now", **kwargs):
        super().__init__(**kwargs)
        self.created = created

    def save(self):
        return ["Timestamped", *super().save()]


class Named(Base):
    def __init__(self, *, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def save(self):
        return ["Named", *super().save()]


class JSONMixin:
    def to_json(self):
        import json
        return json.dumps(vars(self), sort_keys=True)


class ReprMixin:
    def __repr__(self):
        inside = ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))
        return f"{type(self).__qualname__}({inside})"


class User(ReprMixin, JSONMixin, Named, Timestamped):
    class Settings(ReprMixin):
        pass

    def __init__(self, name, **kw):
        super().__init__(name=name, **kw)
        self.__secret = 42


u = User("eve", created="today")
print(u, u.to_json(), u.save())
print([c.__name__ for c in User.__mro__])
print(u._User__secret, hasattr(u, "__secret"), User.Settings(), User.Settings.__qualname__)
try:
    User("x", bogus=1)
    Base(1)
except TypeError as e:
    print(e)
try:
    class Impossible(Base, Named):
        pass
except TypeError as e:
    print(e)


class Meta(type):
    def __repr__(cls):
        return f"<the class {cls.__name__}>"


class A(metaclass=Meta):
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super(C, self).who()


class D(B, C):
    who = lambda self: "D" + super(D, self).who()


print(D().who(), D.mro(), super(B, D()).who(), B.who(D()), D.__bases__, D.__base__)
print(isinstance(D(), (int, C)), issubclass(D, A), D.__subclasses__(), A.__subclasses__())
