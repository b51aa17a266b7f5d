# Classes with __enter__ and __exit__: order, suppression, nesting, and what exceptions do.
class Managed:
    def __init__(self, name, suppresses=()):
        self.name = name
        self.suppresses = suppresses

    def __enter__(self):
        print(f"{'':>{Managed.depth}}+ {self.name}")
        Managed.depth += 2
        return self

    def __exit__(self, kind, error, traceback):
        Managed.depth -= 2
        what = "" if kind is None else f" with {kind.__name__}: {error}"
        print(f"{'':>{Managed.depth}}- {self.name}{what}")
        return kind is not None and issubclass(kind, self.suppresses)

    depth = 0


class Transaction:
    def __init__(self, accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = dict(self.accounts)
        return self

    def move(self, source, target, amount):
        if self.accounts[source] < amount:
            raise ValueError(f"{source} has only {self.accounts[source]}")
        self.accounts[source] -= amount
        self.accounts[target] += amount

    def __exit__(self, kind, *_):
        if kind:
            self.accounts.clear()
            self.accounts.update(self.saved)
            print("rolled back")
        return kind is ValueError


with Managed("outer") as outer, Managed("inner") as inner:
    print(outer.name, inner.name)
with Managed("catcher", (ZeroDivisionError,)):
    with Managed("passer"):
        1 / 0
print("after")
try:
    with Managed("finally"):
        raise KeyError("k")
except KeyError as error:
    print("caught", error)


def early(value):
    with Managed("function"):
        if value:
            return "early"
    return "late"


print(early(True), early(False))
for i in range(3):
    with Managed(f"loop {i}"):
        if i == 0:
            continue
        break
with (
    Managed("first"),
    Managed("second", ArithmeticError) as second,
):
    raise OverflowError("too much")
accounts = {"ann": 50, "bob": 10}
with Transaction(accounts) as t:
    t.move("ann", "bob", 30)
print(accounts)
with Transaction(accounts) as t:
    t.move("bob", "ann", 5)
    t.move("ann", "bob", 1000)
print(accounts)


class Broken:
    def __enter__(self):
        return self


class Failing:
    def __enter__(self):
        raise RuntimeError("cannot enter")

    def __exit__(self, *args):
        print("never")


for make in (Broken, Failing, int):
    try:
        with make():
            print("inside")
    except (TypeError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)


class Replacing:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        raise LookupError("from exit")


try:
    with Replacing():
        raise ValueError("from body")
except LookupError as error:
    print(error, repr(error.__context__), error.__cause__)
