def f(*args, **kwargs): return args, kwargs
print(f(), f(1), f(1,), f(*[1, 2]), f(**{"a": 1}), f(1, *[2], 3, *[4], a=5, **{"b": 6}, c=7))
print(f(x for x in range(2))[0][0].__class__.__name__, f((x for x in "a"), 1)[0][1])
print(f(a := 1), a, f(b=(c := 2)), c, f(not 1), f(lambda: 1)[0][0](), f(1 if 0 else 2))
print(f(*"ab", *{}, **{}), f(*(1, 2), **dict(k=1)), f(f(1), f(2)))
class A:
    value = 1
    def method(self, x=0): return self.value + x
    def chain(self): return self
a = A()
print(a.method(), a.method(x=5), A.method(a, 1), a.chain().chain().value, A().chain().method(2))
bound = a.method
print(bound(3), getattr(a, "value"), (a).value, [a][0].value, {"k": a}["k"].chain().value)
a.value = 10; a.new = "n"; del a.new
print(a.value, hasattr(a, "new"), a.value.real.imag, 5 .bit_length(), "x".upper().lower().join(["1", "2"]))
for call in (lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: f(a=1, **{"a": 2}), lambda: a.nope,
             lambda: a.method(1, 2), lambda: max(), lambda: a(), lambda: A(1), lambda: "s".nope()):
    try: print(call())
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
def order(*a, **k): return "called"
def say(x):
    print("arg", x)
    return x
print(order(say(1), *say([2]), say(3), k=say(4), **say({})))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(str, lambda x: x + 1)(1), (lambda f, *a: f(*a))(max, 1, 2), print.__name__)
print(*[1, 2], sep="-"); print(1, 2, end="!\n", sep=""); print()
