def make_counter(start=0):
    count = start

    def counter(step=1):
        nonlocal count
        count += step
        return count

    counter.reset = lambda: exec("count = 0", {"count": None}) or setattr(counter, "was_reset", True)
    return counter


a, b = make_counter(), make_counter(100)
print(a(), a(), b(5), a(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
a.reset()
print(a.was_reset)
x = "global"


def outer():
    x = "enclosing"

    def inner():
        x = "local"
        return x

    def reader():
        return x

    def changer():
        global x
        x = "changed global"

    return inner(), reader(), changer(), x


print(outer(), x)


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 5
    return inner()


print(free())


def signature(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(signature(1, d=4), signature(1, 2, 3, 4, 5, d=6, f=7), signature.__defaults__, signature.__kwdefaults__)
for call in ("signature()", "signature(1)", "signature(a=1, d=2)", "signature(1, 2, 3, c=4, d=5)", "signature(1, d=1, **{'d': 2})", "signature(*5)"):
    try:
        print(eval(call))
    except TypeError as e:
        print(e)


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__)
add = lambda x: lambda y: lambda z: x + y + z
print(add(1)(2)(3), (lambda *a, **k: (a, k))(1, b=2), (lambda: (yield))())if False else print(add(1)(2)(3))


def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            return "Insufficient funds"
        balance -= n
        return balance

    return {"deposit": deposit, "withdraw": withdraw}


acc = account(10)
print(acc["deposit"](5), acc["withdraw"](100), acc["withdraw"](1), sorted(k for k in globals() if not k.startswith("_")))
print(eval("x + '!'", {"x": "eval"}), [k for k in locals() if k == "acc"], callable(acc), callable(print))
