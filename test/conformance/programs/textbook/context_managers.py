# with statements: order of enter and exit, suppression, exceptions on the way, nesting, generators as managers.
class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise OSError(f"cannot enter {self.name}")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        if self.fail == "exit":
            raise KeyError(self.name)
        return self.suppress


class contextmanager:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        self.generator = self.function(*args)
        return self

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, traceback):
        if kind is None:
            next(self.generator, None)
            return False
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        return False


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    print(f"</{name}>")


with Manager("a") as a, Manager("b") as b:
    print(a.name, b.name)
with Manager("s", suppress=True):
    raise ValueError("swallowed")
try:
    with Manager("outer"):
        with Manager("inner"):
            1 / 0
except ZeroDivisionError as error:
    print("out:", error)
try:
    with Manager("first"), Manager("second", fail="enter"):
        print("never")
except OSError as error:
    print("out:", error)
try:
    with Manager("failing", fail="exit"):
        raise ValueError("original")
except KeyError as error:
    print("out:", error, repr(error.__context__))
with tag("p") as upper:
    print(upper)
with tag("q"):
    raise ValueError("inside")


def early():
    for n in range(3):
        with Manager(n):
            if n == 1:
                return "returned"


print(early())
for n in range(2):
    with Manager("loop"):
        continue
with (
    Manager("x") as x,
    Manager("y"),
):
    print("parenthesised", x.name)
for wrong in [5, type("Half", (), {"__enter__": lambda self: 1})()]:
    try:
        with wrong:
            pass
    except TypeError as error:
        print(error)
