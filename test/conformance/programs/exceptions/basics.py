def risky(n):
    try:
        if n == 0:
            return 1 / n
        if n == 1:
            raise KeyError("missing")
        if n == 2:
            raise ValueError("bad", n)
        return "fine"
    except ZeroDivisionError as error:
        return f"caught {error}"
    except (KeyError, IndexError) as error:
        return repr(error)
    else:
        return "never"
    finally:
        print("finally", n)


print(risky(0))
print(risky(1))
try:
    print(risky(2))
except ValueError as error:
    print(error, error.args)
print(risky(3))

try:
    try:
        raise KeyError("first")
    except KeyError as error:
        raise RuntimeError("second") from error
except RuntimeError as error:
    print(repr(error.__cause__), error.__suppress_context__)

try:
    try:
        raise KeyError("first")
    except KeyError:
        raise RuntimeError("second")
except RuntimeError as error:
    print(repr(error.__context__), error.__cause__)


class Custom(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise Custom(7)
except Custom as error:
    print(error, error.code, error.args)


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None, value)
        return self.swallow


with Manager(True) as manager:
    raise ValueError("swallowed")
with Manager(False):
    print("body")
try:
    with Manager(False):
        raise ValueError("passed on")
except ValueError as error:
    print("outside", error)


def recurse(n):
    return recurse(n + 1)


try:
    recurse(0)
except RecursionError as error:
    print(error)
try:
    undefined
except NameError as error:
    print(error, error.name)


def unbound():
    print(local)
    local = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)

raise Custom(9)
