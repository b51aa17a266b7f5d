if (n := len("abc")) > 2: print(n)
while (n := n - 1): print(n)
print([last := x for x in range(3)], last)
def f():
    total = 0
    partial = [total := total + v for v in range(4)]
    return partial, total
print(f())
print((a := 1, b := 2), a, b, (c := (d := 3) + 1), c, d)
print({(k := "key"): (v := 1)}, k, v, f"{(w := 5)}", w)
print(any((hit := x) > 1 for x in range(5)), hit)
x = 10
def reads(): return x
def shadows():
    try:
        return x
    except UnboundLocalError as error:
        return type(error).__name__
    x = 1
print(reads(), shadows())
def outer():
    y = 1
    def middle():
        def inner():
            nonlocal y
            y += 1
            return y
        return inner
    inc = middle()
    inc(); inc()
    return y
print(outer())
fns = [lambda i=i: i for i in range(3)] + [lambda: i for i in range(3)]
print([fn() for fn in fns])
def deleted():
    z = 1
    del z
    try:
        z
    except UnboundLocalError as error:
        return str(error)
print(deleted())
def closure():
    def get(): return late
    try:
        get()
    except NameError as error: print(error)
    late = "late"
    return get()
print(closure())
class K:
    x = "class"
    def m(self): return x, K.x
    lam = lambda self: x
print(K().m(), K().lam())
print((lambda: (yield_ := 4))(), "yield_" in globals())
