class A: pass
class B(): x = 1
class C(A, B, metaclass=type): "docstring"
class D(*[A], **{"metaclass": type}): pass
print(C.__doc__, C.__bases__, D.__bases__, B.x)
class Meta(type):
    def __new__(cls, name, bases, namespace, **options):
        print("new", name, options, [key for key in namespace if not key.startswith("__")])
        return super().__new__(cls, name, bases, namespace)
    def __init__(self, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)
class E(metaclass=Meta, flag=True):
    a, (b, c) = 1, (2, 3)
    for i in range(2):
        if i: d = i
    def __init__(self, *args): self.args = args
    @property
    def p(self): return self.args
    @p.setter
    def p(self, value): self.args = value
    @staticmethod
    def s(x): return x
    @classmethod
    def k(cls): return cls.__name__
    class Inner:
        deep = "inner"
        def name(self): return __class__.__qualname__
    __private = 5
    def get(self): return self.__private
e = E(1, 2)
e.p = 9
print(e.p, e.s(1), E.k(), E.Inner.deep, E.Inner().name(), e.get(), sorted(n for n in vars(E) if "private" in n))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class Sub(Base, tag="t"): pass
print(Sub.tag, Sub.__mro__)
x = "global"
class Scopes:
    x = x + " copy"
    y = [x for _ in range(1)]
    def method(self): return x
print(Scopes.x, Scopes.y, Scopes().method())
class F(A):
    def __init__(self):
        super().__init__()
        super(F, self).__init__()
print(F().__class__ is F, type(F()).__name__)
def make(name):
    class Local:
        def __repr__(self): return f"{name}: {__class__.__qualname__}"
    return Local()
print(make("n"))
