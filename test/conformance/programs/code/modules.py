# Module objects: attributes, __getattr__, __dir__, deletion, repr.
import sys

module = type(sys)
m = module("m")
print(m, repr(sys), type(m).__name__, m.__doc__, m.__spec__)
m.x = 1
m.__dict__["y"] = 2
print(m.y, sorted(vars(m)), "x" in dir(m))
for action in (
    lambda: m.absent,
    lambda: delattr(m, "absent"),
    lambda: setattr(m, "__dict__", {}),
    lambda: module(),
    lambda: module(1),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def __getattr__(name):
    if name.startswith("dyn"):
        return name.upper()
    raise AttributeError("no " + name)


m.__getattr__ = __getattr__
print(m.dynamic, m.x, hasattr(m, "other"), getattr(m, "other", "default"))
sys.modules["m"] = m
from m import dynamo

print(dynamo)
try:
    from m import other
except ImportError as error:
    print(error)
m.__dir__ = lambda: ["b", "a"]
print(dir(m))
print(m.__annotations__, m.__annotations__ is m.__annotations__)
m.__annotations__["z"] = int
print(m.__dict__["__annotations__"])


class Derived(module):
    extra = "class attribute"

    def __init__(self, name):
        super().__init__(name, "by a subclass")
        self.set = True


d = Derived("derived")
print(d.__name__, d.__doc__, d.extra, d.set)
m.__name__ = "renamed"
print(m)
