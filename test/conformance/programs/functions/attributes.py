# Attributes of functions: what can be read, set and deleted.
def f(a, b=2, *args, c, d=4, **kwargs) -> int:
    "The doc."
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__annotations__)
print(f.__code__.co_name, f.__globals__ is globals(), f.__dict__, "print" in f.__builtins__)

f.extra = [1]
f.other = 2
print(f.__dict__, f.extra, hasattr(f, "missing"))
del f.extra
print(sorted(vars(f)))
try:
    f.missing
except AttributeError as error:
    print(error)
f.__dict__ = {"new": 1}
print(f.new, f.__dict__)
for bad in 3, None:
    try:
        f.__dict__ = bad
    except TypeError as error:
        print(error)
try:
    del f.__dict__
except TypeError as error:
    print(error)

f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"c": 30}
print(f(), f.__defaults__, f.__kwdefaults__)
del f.__defaults__
f.__kwdefaults__ = None
print(f.__defaults__, f.__kwdefaults__)
try:
    f()
except TypeError as error:
    print(error)

f.__name__, f.__qualname__ = "renamed", "Some.renamed"
print(repr(f).split(" at ")[0])
try:
    f()
except TypeError as error:
    print(error)
f.__doc__ = None
f.__module__ = 5
print(f.__doc__, f.__module__)
del f.__doc__
del f.__module__
print(f.__doc__, f.__module__)
f.__annotations__["a"] = str
print(f.__annotations__)
f.__annotations__ = {}
del f.__annotations__
print(f.__annotations__, f.__annotations__ is f.__annotations__)

for name in "__name__", "__qualname__", "__code__", "__defaults__", "__kwdefaults__", "__annotations__":
    for action in (lambda: setattr(f, name, 1.5)), (lambda: delattr(f, name)):
        try:
            action()
            print(name, "done")
        except TypeError as error:
            print(error)
for name in "__globals__", "__closure__", "__builtins__":
    try:
        setattr(f, name, {})
    except AttributeError as error:
        print(error)
