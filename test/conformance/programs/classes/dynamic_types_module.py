"""The module types: names of the interpreter's types, new_class, prepare_class, SimpleNamespace, ModuleType."""
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def function():
    yield


class A:
    slot = property()
    __slots__ = ("member",)

    def method(self):
        pass


samples = {
    "FunctionType": function,
    "LambdaType": lambda: 0,
    "GeneratorType": function(),
    "MethodType": A().method,
    "BuiltinFunctionType": len,
    "BuiltinMethodType": [].append,
    "WrapperDescriptorType": int.__add__,
    "MethodWrapperType": (1).__add__,
    "MethodDescriptorType": list.append,
    "ClassMethodDescriptorType": dict.__dict__["fromkeys"],
    "MappingProxyType": vars(A),
    "CodeType": function.__code__,
    "MemberDescriptorType": A.member,
    "GetSetDescriptorType": type.__dict__["__name__"],
    "GenericAlias": list[int],
    "UnionType": int | str,
    "NoneType": None,
    "EllipsisType": ...,
    "NotImplementedType": NotImplemented,
    "ModuleType": types,
    "CellType": (lambda: samples).__closure__,
}
for name, sample in samples.items():
    kind = getattr(types, name)
    print(name, kind, kind.__name__, kind.__module__, isinstance(sample, kind))
n = types.SimpleNamespace(a=1, b="two")
n.c = [n]
print(n, n.a, vars(n) is n.__dict__, n == types.SimpleNamespace(a=1, b="two"), sorted(vars(n)))
del n.c
print(n == types.SimpleNamespace(a=1, b="two"), n != types.SimpleNamespace(), types.SimpleNamespace())
attempt(lambda: n.missing)
attempt(lambda: n < n)


class Named(types.SimpleNamespace):
    def total(self):
        return self.x + self.y


print(Named(x=1, y=2).total(), Named(x=1, y=2), isinstance(Named(), types.SimpleNamespace))


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {"prepared": options}

    def __new__(mcs, name, bases, namespace, **options):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


C = types.new_class("C", (int,), {"metaclass": Meta, "extra": 5}, lambda namespace: namespace.update(x=3))
print(C.x, C.prepared, type(C), C.__bases__, C(4) + 1)
D = types.new_class("D")
print(D.__bases__, type(D), D.__name__)
metaclass, namespace, rest = types.prepare_class("E", (C,), {"metaclass": type, "k": 1})
print(metaclass, namespace, rest)
print(types.resolve_bases((int, list[int])), types.resolve_bases((int,)))
m = types.ModuleType("made", "its doc")
m.x = 1
print(m, m.__name__, m.__doc__, m.x, type(m), sorted(vars(m)))
attempt(lambda: m.missing)
attempt(lambda: types.ModuleType())
attempt(lambda: types.ModuleType(5))


class Module(types.ModuleType):
    def __getattr__(self, name):
        return name.upper()


made = Module("own")
made.y = 2
print(made.y, made.z, made.__name__, isinstance(made, types.ModuleType))
attempt(lambda: setattr(m, "__class__", Module))
attempt(lambda: m.anything)
attempt(lambda: types.MethodType(len, [1, 2])())
attempt(lambda: types.FunctionType(function.__code__, {})().__next__())
attempt(lambda: types.MappingProxyType({"a": 1})["a"])
attempt(lambda: types.CellType(5).cell_contents)
