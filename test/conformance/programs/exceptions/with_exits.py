# What __exit__ gets, what it may suppress, and what happens when it fails itself.
class Ctx:
    def __init__(self, result, fail=False):
        self.result, self.fail = result, fail
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value, tb and tb.tb_lineno - start)
        if self.fail:
            raise KeyError("from exit")
        return self.result
start = 14
for result in (None, True, 0, "x", []):
    try:
        with Ctx(result):
            raise ValueError("v")
        print("suppressed")
    except ValueError as e:
        print("passed", e)
try:
    with Ctx(None, fail=True):
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__))
with Ctx(True):
    pass
def returning():
    with Ctx(False):
        return "value"
print(returning())
try:
    with Ctx(True) as a, Ctx(False) as b:
        raise TypeError("two")
    print("gone")
except TypeError:
    print("not here")
class NoExit:
    def __enter__(self):
        return 1
class NoEnter:
    def __exit__(self, *args):
        pass
for manager in (NoExit(), NoEnter(), 5):
    try:
        with manager:
            print("in")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Boom:
    def __enter__(self):
        raise OSError("enter")
    def __exit__(self, *args):
        print("never")
try:
    with Ctx(True), Boom():
        pass
    print("swallowed by the outer one")
except OSError:
    print("escaped")
