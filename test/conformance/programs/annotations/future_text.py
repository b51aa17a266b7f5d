# versions: 3.11 3.12 3.13 3.14 3.15
# Annotations that stay text, which from 3.14 on a function gives for parameters.
from __future__ import annotations

import sys

x: undefined = 1


def f(a: b, *c: (d or e), g: "text" = 1) -> list[h]:
    local: anything = 1
    return a


class C:
    y: undefined | None
    z: {1, 2} = 3

    def m(self, other: C) -> 5:
        pass


print(f.__annotations__)
print(C.__annotations__, C.m.__annotations__, [name for name in C.__dict__ if "annot" in name])
print(__annotations__, sys.modules[__name__].__annotations__ is __annotations__)
print(hasattr(f, "__annotate__") == hasattr(C, "__annotate__"), getattr(C, "__annotate__", None))
f.__annotations__ = {}
print(f.__annotations__)
