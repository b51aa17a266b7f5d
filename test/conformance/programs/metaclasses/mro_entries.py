"""Bases that are no classes: __mro_entries__ and __orig_bases__."""


class Template:
    def __init__(self, *replacements):
        self.replacements = replacements

    def __mro_entries__(self, bases):
        print("entries asked with", len(bases), "bases")
        return self.replacements

    def __repr__(self):
        return f"Template{self.replacements}"


class A:
    a = 1


class B:
    b = 2


class C(Template(A), Template(), B):
    pass


print(C.__bases__, C.__orig_bases__, C.a, C.b)


class D(Template(A, B)):
    pass


print(D.__bases__, D.__mro__)


class E(C):
    pass


print("__orig_bases__" in vars(E), E.__orig_bases__)


class Wrong:
    def __mro_entries__(self, bases):
        return [A]


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def statement():
    class F(Wrong()):
        pass


attempt(statement)
attempt(lambda: type("F", (Template(A),), {}))
attempt(lambda: type("F", (5,), {}))


def statement():
    class F(5):
        pass


attempt(statement)


class G(list[int], dict[str, int] if False else Template()):
    pass


print(G.__bases__, G.__orig_bases__, G([1, 2]))


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        print(name, bases, "__orig_bases__" in namespace)
        return super().__new__(mcs, name, bases, namespace)


class H(Template(A), metaclass=Meta):
    pass
