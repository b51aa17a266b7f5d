"""Which metaclass wins, and when there is none that fits."""


class M1(type):
    pass


class M2(M1):
    pass


class M3(type):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


class C(metaclass=M3):
    pass


class AB(A, B):
    pass


print(type(AB), type(type("T", (A, B), {})), type(type.__new__(M1, "T", (B,), {})))


def attempt(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


attempt(lambda: type("AC", (A, C), {}))
attempt(lambda: M3("AC", (A,), {}))


def statement():
    class AC(A, C):
        pass


attempt(statement)


def statement():
    class X(A, metaclass=M3):
        pass


attempt(statement)


class X(A, metaclass=type):
    pass


print(type(X))


def make(name, bases, namespace, **options):
    print("make", name, bases, sorted(namespace), options)
    return (name, len(bases))


class Made(int, metaclass=make, extra=[1]):
    a = 1


print(Made)


class Both(M1, M3):
    pass


class AC(A, C, metaclass=Both):
    pass


print(type(AC), type(AC).__mro__)
attempt(lambda: type("D", (A, A), {}))
attempt(lambda: type("D", (object, A), {}))
attempt(lambda: type("D", (3,), {}))
attempt(lambda: type("D", (bool,), {}))
attempt(lambda: type("D", (int, str), {}))
attempt(lambda: type("D", (type(None),), {}))
attempt(lambda: type("D", (A, type(lambda: 0)), {}))
