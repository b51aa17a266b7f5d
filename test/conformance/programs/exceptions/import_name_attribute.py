# Errors that say what they are about: ImportError, NameError, AttributeError.
i = ImportError("m", name="n", path="p")
print(i, i.msg, i.name, i.path, i.args, repr(i))
print(ImportError().msg, str(ImportError()), ImportError("a", "b").msg, ImportError("a", "b"))
print(ModuleNotFoundError("x", name="y").name)
for wrong in [dict(nam=1), dict(name=1, other=2)]:
    try:
        ImportError("x", **wrong)
    except TypeError as e:
        print(e)
n = NameError("m", name="n")
print(n, n.name, n.args, NameError("x").name, UnboundLocalError("q", name="z").name)
a = AttributeError("m", name="n", obj=[1])
print(a, a.name, a.obj, a.args)
for cls in (NameError, AttributeError):
    try:
        cls("x", wrong=1)
    except TypeError as e:
        print(e)
try:
    undefined_thing
except NameError as e:
    print(e, "|", e.name, "|", e.args)
class C:
    x = 1
for action in (lambda: C().y, lambda: C.y, lambda: (1).real_, lambda: None.foo, lambda: "".foo):
    try:
        action()
    except AttributeError as e:
        print(e, "|", e.name, "|", type(e.obj).__name__)
def f():
    print(local)
    local = 1
try:
    f()
except UnboundLocalError as e:
    print(e, "|", e.name)
try:
    import no_such_module_here
except ImportError as e:
    print(type(e).__name__, e, e.name, e.path)
try:
    from sys import no_such_name
except ImportError as e:
    print(type(e).__name__, e, e.name, e.path)
try:
    import sys.sub
except ImportError as e:
    print(type(e).__name__, e, e.name)
