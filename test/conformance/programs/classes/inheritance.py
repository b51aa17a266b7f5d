class Base:
    made = 0

    def __init__(self, name):
        self.name = name
        Base.made += 1

    def greet(self):
        return "hello " + self.name

    @property
    def title(self):
        return self.name

    @title.setter
    def title(self, value):
        self.name = value

    @staticmethod
    def same(value):
        return value

    @classmethod
    def make(cls, name):
        return cls(name)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Derived(Base):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra

    def greet(self):
        return super().greet() + "!"


b = Base("bob")
d = Derived("dan", 5)
print(b.greet(), d.greet(), d.title, Base.same(4), Base.made)
d.title = "dora"
print(d, Base.make("mo"), Base.made)
print(isinstance(d, Base), issubclass(Derived, Base), isinstance(b, Derived))
print(hasattr(d, "extra"), hasattr(b, "extra"), getattr(b, "extra", None))


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [c.__name__ for c in D.__mro__])
