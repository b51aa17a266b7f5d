# `from __future__ import annotations` reaches exec, eval and compile.
from __future__ import annotations


def f(a: undefined, b: list[int] = None) -> "quoted":
    pass


print(f.__annotations__)
namespace = {}
exec("def g(x: also_undefined): pass\nvalue: int = 3", namespace)
print(namespace["g"].__annotations__, namespace["__annotations__"])
plain = compile("def h(x: int): pass", "<h>", "exec", dont_inherit=True)
exec(plain, namespace)
print(namespace["h"].__annotations__)
flagged = compile("def k(x: missing): pass", "<k>", "exec", flags=0x1000000, dont_inherit=True)
exec(flagged, namespace)
print(namespace["k"].__annotations__)


class C:
    field: Unknown = 1
    other: C


print(C.__annotations__)
