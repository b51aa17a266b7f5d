"""Looking at one's own program: signatures, members, source lines, frames, annotations, keywords."""
import builtins
import importlib
import inspect
import keyword
import linecache
import sys
import types


def order(item, /, count: int = 1, *notes, price: float = 0.0, **extra) -> str:
    """Orders something.

    And more text.
    """
    return f"{count} {item}"


class Base:
    shared = 1

    def method(self):
        return inspect.currentframe().f_code.co_name

    @classmethod
    def build(cls):
        return cls()

    @staticmethod
    def helper(x, y=2):
        return x + y

    @property
    def size(self):
        return 3


class Child(Base):
    def method(self):
        return super().method() + "!"


signature = inspect.signature(order)
print(signature)
for name, parameter in signature.parameters.items():
    print(f"  {name:6} {parameter.kind.description:22} {parameter.default if parameter.default is not parameter.empty else '-'}")
bound = signature.bind("tea", 2, "hot", milk=True)
bound.apply_defaults()
print(bound.args, bound.kwargs)
for wrong in ((), ("tea", 1)):
    try:
        inspect.signature(Base.helper).bind(*wrong, z=1)
    except TypeError as error:
        print(error)
print(inspect.getdoc(order).splitlines(), inspect.signature(Base.build), inspect.signature(Child().method))
print([name for name, _ in inspect.getmembers(Child, inspect.isfunction)], inspect.isclass(Child), inspect.getmro(Child)[1:])
print(Child().method(), inspect.ismethod(Child().method), inspect.isbuiltin(len), inspect.isgeneratorfunction(order))
print(inspect.getfullargspec(order).kwonlydefaults, inspect.unwrap(order) is order)
print(inspect.getattr_static(Child(), "size").fget.__name__, Child.__dict__.keys() - Base.__dict__.keys())


def caller_name():
    return sys._getframe(1).f_code.co_name


def somebody():
    local = 5
    frame = inspect.currentframe()
    return caller_name(), sorted(frame.f_locals), frame.f_lineno - order.__code__.co_firstlineno > 0


print(somebody())
print([word for word in "if iff None async match print".split() if keyword.iskeyword(word)], keyword.issoftkeyword("match"))
print(importlib.import_module("math").floor(2.7), hasattr(builtins, "print"), builtins.sum is sum)
module = types.ModuleType("made", "by hand")
exec("def f(): return __name__", module.__dict__)
print(module.f(), module.__doc__, repr(module), isinstance(sys.modules["types"], types.ModuleType))
print(types.SimpleNamespace(a=1, b="x"), types.MappingProxyType({"k": 1})["k"], type(order) is types.FunctionType)
print(linecache.getline("no such file", 1) == "", callable(order), order.__annotations__)
