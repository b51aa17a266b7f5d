"""staticmethod and classmethod objects: binding, wrapping, attributes."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def plain(*args):
    """plain doc"""
    return args


plain.extra = 1


class A:
    s = staticmethod(plain)
    c = classmethod(plain)

    @staticmethod
    def static(x, y=2):
        return x, y

    @classmethod
    def create(cls, *args, **options):
        return cls.__name__, args, options

    @classmethod
    def chain(cls):
        return cls.create(1) + cls.static(3)

    @staticmethod
    @staticmethod
    def twice():
        return "twice"


class B(A):
    @classmethod
    def create(cls, *args, **options):
        return ("B",) + super().create(*args, **options)


print(A.s(1), A().s(1), A.static(1), A().static(1, 3))
print([type(x).__name__ if isinstance(x, type) else x for x in A.c(1)], A.create(1, k=2), B.create(1), B().create())
print(A.chain(), B.chain(), A.twice())
raw_s, raw_c = A.__dict__["s"], A.__dict__["c"]
print(type(raw_s), type(raw_c), raw_s.__func__ is plain, raw_c.__wrapped__ is plain, raw_s(5))
print(raw_s.__name__, raw_c.__qualname__, raw_s.__doc__, raw_s.__module__, raw_s.__isabstractmethod__)
attempt(lambda: raw_c(5))
attempt(lambda: raw_s.extra)
attempt(lambda: sorted(raw_s.__dict__))
attempt(lambda: repr(raw_s)[:30])
attempt(lambda: repr(raw_c)[:30])
attempt(lambda: raw_s.__get__(5)(6))
attempt(lambda: raw_c.__get__(5)(6))
attempt(lambda: raw_c.__get__(None, A)(6)[1])
attempt(lambda: raw_c.__get__(None, None))
attempt(lambda: A.create.__self__)
attempt(lambda: B.create.__func__.__qualname__)
attempt(lambda: (A.create == A.create, A.create == B.create, A().create == A.create, A.static is A.static))
attempt(lambda: A.create)
attempt(lambda: staticmethod())
attempt(lambda: classmethod(1, 2))
attempt(lambda: staticmethod(plain, x=1))
attempt(lambda: staticmethod(5).__get__(1))
attempt(lambda: classmethod(5).__get__(1))
attempt(lambda: classmethod(5).__get__(1)())
attempt(lambda: setattr(raw_s, "anything", 5))
attempt(lambda: raw_s.anything)
attempt(lambda: setattr(raw_s, "__func__", 5))


class Marked(classmethod):
    kind = "marked"


class C:
    @Marked
    def f(cls):
        return cls.__name__


print(C.f(), C.__dict__["f"].kind, isinstance(C.__dict__["f"], classmethod))


class D:
    def __new__(cls):
        return super().__new__(cls)

    def __init_subclass__(cls):
        pass

    def __class_getitem__(cls, item):
        return cls.__name__, item


print([type(D.__dict__[name]).__name__ for name in ("__new__", "__init_subclass__", "__class_getitem__")])
print(D[1, 2], D.__class_getitem__(3))
