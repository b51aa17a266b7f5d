import types
from types import DynamicClassAttribute, MappingProxyType, SimpleNamespace, new_class

print(sorted(n for n in types.__all__ if n not in ("CapsuleType", "get_original_bases")))
for name in ("FunctionType", "CodeType", "CellType", "MethodType", "ModuleType", "GetSetDescriptorType",
             "MemberDescriptorType", "UnionType", "NoneType", "TracebackType", "WrapperDescriptorType"):
    print(name, getattr(types, name))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print("prepare", name, [b.__name__ for b in bases], keywords)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **keywords):
        return super().__new__(mcs, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        cls.given = keywords


Made = new_class("Made", (), {"metaclass": Meta, "tag": 3}, lambda ns: ns.update(x=1))
print(Made, Made.x, Made.prepared, Made.given, Made.__module__)
print(types.prepare_class("P", (Made,), {"tag": 1}))
Plain = new_class("Plain", (list[int],))
print(Plain.__bases__, Plain.__orig_bases__, types.resolve_bases((list[int], dict)))
attempt(lambda: new_class("Bad", (Made,), {"metaclass": type("Other", (type,), {})}))


class Status:
    def __init__(self):
        self._value = 5

    @DynamicClassAttribute
    def value(self):
        """The value."""
        return self._value

    @value.setter
    def value(self, new):
        self._value = new


status = Status()
print(status.value)
status.value = 6
print(status.value)
attempt(lambda: Status.value)

proxy = MappingProxyType({"a": 1, "b": 2})
print(proxy, proxy["a"], list(proxy), len(proxy), "b" in proxy, proxy | {"c": 3}, proxy.get("z", 0))
attempt(lambda: proxy.__setitem__("a", 2))


def setting():
    proxy["a"] = 2


attempt(setting)
space = SimpleNamespace(x=1, y=[2])
space.z = SimpleNamespace(deep=True)
print(space, space == SimpleNamespace(x=1, y=[2], z=SimpleNamespace(deep=True)), vars(space)["x"])


@types.coroutine
def wait(n):
    got = yield n
    return got


async def user():
    return await wait(1) + await wait(2)


steps = user()
print(steps.send(None), steps.send(10))
attempt(lambda: steps.send(20))
attempt(lambda: types.coroutine(3))
print(types.coroutine(lambda: iter("ab"))().__class__.__name__)
module = types.ModuleType("own", "Its text.")
module.answer = 42
print(module.__name__, module.__doc__, module.answer, module)
method = types.MethodType(lambda self, n: (self, n), 5)
print(method(3), method.__self__)
function = types.FunctionType((lambda a, b=1: a + b + c).__code__, {"c": 100}, "added", (5,))
print(function(1), function.__name__)
cell = types.CellType(7)
print(cell.cell_contents, isinstance(1 and int | str, types.UnionType), types.GenericAlias(list, (int,)))
