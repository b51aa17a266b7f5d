# versions: 3.11 3.12 3.13 3.14 3.15
# Source text of trees.
import ast

SOURCE = '''
import os.path as p, sys
from . import a
from ..b import c as d
@deco(1)
class A(B, metaclass=M):
    """Doc "string"."""
    x: int = 1
    (y): str
def f(a, /, b: int=2, *args, c=(1, 2), d, **kw) -> None:
    global g
    return lambda x, *y: x if y else -x ** 2
async def g():
    async with a as b, c:
        await d
    async for x in y:
        yield x
    return [z async for z in y if z]
for i, (j, k) in x:
    while not (a or b and c):
        break
    else:
        continue
else:
    pass
if a: b
elif c: d
else: e
try:
    raise E from None
except (A, B) as e:
    assert a, 'b'
else:
    del x[1:2], y.z
finally:
    x @= y
with open('f') as f, g(): pass
match x:
    case [1, *rest] | (2, _): pass
    case {'k': v, **others} if v: pass
    case Point(x=0, y=-1.5) as p: pass
    case None | 'text' | a.b: pass
print((a, b)[0], {1, 2}, {'a': 1, **d}, *args, k=v, **kw)
(a + b) * c ** -d, a - (b - c), (a < b) < c, not a == b, (yield), (x := 1)
1_000, 1e100, 1e1000, 3j, 'it\\'s', "tab\\t", b'b', ..., ''
f'{x!r:>10} {y:{w}.{p}} {{z}}'
a[1:2, ::3], a[b, c], a[()]
x = y = *a, b
(lambda: 0)(), [i for i in x if i for j in i], (i for i in x)
'''
print(ast.unparse(ast.parse(SOURCE)))
print(ast.unparse(ast.BinOp(ast.Constant(1), ast.Add(), ast.Name("x", ast.Load()))))
print(ast.unparse(ast.parse(ast.unparse(ast.parse(SOURCE)))) == ast.unparse(ast.parse(SOURCE)))
