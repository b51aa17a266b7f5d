# Every kind of parameter and argument, and the errors of calls.
def full(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest


print(full(1, d=4), full(1, 2, 3, 4, 5, d=6, z=7), full(*[1, 2], **{"c": 9, "d": 8}), full(1, d=0, a=5, b=6))
print(full.__defaults__, full.__kwdefaults__, full.__code__.co_argcount, full.__code__.co_posonlyargcount, full.__code__.co_kwonlyargcount)


def plain(a, b):
    pass


def only(*, key):
    return key


def none():
    pass


class Thing:
    def method(self, x):
        pass

    def __init__(self, size=1):
        pass


CALLS = """plain() plain(1) plain(1,2,3) plain(1,b=2,c=3) plain(1,a=2) plain(b=1) plain(*[1,2,3]) plain(**{'a':1,'x':2})
only() only(1) only(key=1,other=2) none(1) none(x=1) full() full(1) full(b=1,d=2) full(d=1) Thing(1,2) Thing(sized=1) Thing().method()
Thing().method(1,2) Thing.method(1) Thing.method() plain(**5) plain(*5) plain(**{1:2}) none(**{'a':1},**{'a':2}) plain(1,*[2],**{'b':3})
(lambda:0)(1) (lambda*a:a)(k=1) len() len(1,2) print(1,sepp='') int(x=1) 'a'.join() [].append() [].append(1,2) {}.get() dict(1) sorted() max()
isinstance(1) range() range(1,2,3,4) enumerate() zip(1) 5() None() 'x'() plain.missing() print(end=5) sum([1],x=1) str(1,2,3,4) abs(x=1)""".split()
for call in CALLS:
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, "->", error)
    except AttributeError as error:
        print(call, "->", error)


def order(label):
    print(label, end=" ")
    return label


full(order("a"), *[order("b")], order("c"), d=order("d"), **{order("e"): order("f")})
print()


def swap(a, b):
    a, b = b, a
    return a, b


def keyword_order(**k):
    return list(k)


print(swap(1, 2), keyword_order(z=1, a=2, m=3), (lambda x, y=10, *z, w=20, **v: (x, y, z, w, v))(1, 2, 3, w=4, q=5))


def annotated(a: int, b: "str" = "x", *c: list, d: float = 1.0, **e: dict) -> None:
    """Doc of annotated."""


print(annotated.__annotations__, annotated.__doc__, annotated.__name__, annotated.__qualname__, annotated.__module__)
print((lambda: None).__name__, Thing.method.__qualname__, full.__closure__, callable(full), callable(5), callable(Thing))
