# Attributes of code objects.
def f(a, b, /, c, *args, d, e=1, **kwargs):
    "doc"
    local = 1
    cell = 2

    def inner():
        return cell, local2

    local2 = inner
    return [a, (1, 2, 3), "text", b"bytes", 2.5, 3j, ..., None, True]


code = f.__code__
for name in (
    "co_name co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_flags co_firstlineno "
    "co_varnames co_cellvars co_freevars co_names"
).split():
    print(name, getattr(code, name))
print(code.co_qualname, code.co_filename.endswith("attributes.py"))
print([c for c in code.co_consts if not isinstance(c, type(code))])
inner = [c for c in code.co_consts if isinstance(c, type(code))][0]
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_flags, inner.co_firstlineno)
print(code.co_consts is code.co_consts, code.co_names is code.co_names)
print(type(code.co_code).__name__, type(code).__name__, repr(inner).split(" at ")[0])


async def coroutine():
    pass


def generator():
    yield


async def async_generator():
    yield


for function in coroutine, generator, async_generator, lambda *a: a, lambda **k: k:
    print(function.__code__.co_name, hex(function.__code__.co_flags))


class C:
    attribute = 1

    def method(self):
        return self.attribute.real


print(C.method.__code__.co_names, C.method.__code__.co_qualname, C.method.__code__.co_stacksize > 0)
lines = sorted({line for _, _, line in code.co_lines() if line})
print([line - code.co_firstlineno for line in lines])
print(next(iter(code.co_positions()))[0] == code.co_firstlineno)
for name in "co_name", "co_consts":
    try:
        setattr(code, name, 1)
    except AttributeError as error:
        print(error)
