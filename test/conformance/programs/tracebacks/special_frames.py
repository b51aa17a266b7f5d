# Class bodies, lambdas, comprehensions, generators, decorators, properties, defaults.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def class_body():
    class Broken:
        x = 1
        y = x / 0
def metaclass():
    class Meta(type):
        def __new__(mcls, name, bases, ns):
            raise TypeError("meta")
    class Made(metaclass=Meta):
        pass
def generator():
    def gen():
        yield 1
        yield 1 / 0
    for x in gen():
        pass
def delegating():
    def inner():
        yield 1
        raise ValueError("inner")
    def outer():
        yield from inner()
    list(outer())
def genexp():
    sum(1 / x for x in (1, 0))
def nested_comprehension():
    return [[y / x for y in (1,)] for x in (1, 0)]
def dict_comprehension():
    return {k: k / 0 for k in (1,)}
def decorated():
    def deco(f):
        raise RuntimeError("deco")
    @deco
    def target():
        pass
class P:
    @property
    def prop(self):
        return 1 / 0
    def __getitem__(self, key):
        raise LookupError(key)
    def __add__(self, other):
        raise ArithmeticError("add")
    def __enter__(self):
        raise OSError("enter")
    def __exit__(self, *args):
        pass
    def __iter__(self):
        raise TypeError("iter")
    def __call__(self, *args):
        raise KeyError("call")
    def __repr__(self):
        raise ValueError("repr")
def property_(): P().prop
def item(): P()["k"]
def added(): P() + 1
def entered():
    with P():
        pass
def iterated():
    for x in P():
        pass
def called(): P()(1)
def represented(): repr([P()])
def sorted_(): sorted([1, 2], key=lambda x: x.nope)
def mapped(): list(map(lambda x: 1 // x, [0]))
for f in (class_body, metaclass, generator, delegating, genexp, nested_comprehension, dict_comprehension, decorated,
          property_, item, added, entered, iterated, called, represented, sorted_, mapped):
    show(f)
