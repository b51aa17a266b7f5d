# Trees of all kinds of statements, as text.
import ast

PIECES = [
    "x = y = 1\nx += 2\nz: int = 3\nw: str\ndel x, y[0]",
    "def area(width, /, height=2, *rest, unit='m', scale, **more) -> float:\n    return width * height",
    "@cached\nasync def load(path: str):\n    async with opened(path) as f, g:\n        async for line in f:\n            await line",
    "class Point(Base, metaclass=Meta):\n    'A point.'\n    x = 0\n",
    "for i, j in pairs:\n    if i < j <= 3:\n        continue\n    elif not i:\n        break\n    else:\n        pass\nelse:\n    print()",
    "while True:\n    pass",
    "try:\n    risky()\nexcept (A, B) as error:\n    raise C from error\nexcept:\n    raise\nelse:\n    x\nfinally:\n    y",
    "with open('f') as f, lock:\n    assert f, 'no file'",
    "import os.path as p, sys\nfrom .. import a\nfrom ..b import *\nfrom c import d as e",
    "def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        global m\n        yield n\n        yield from m\n        return",
    "if x: pass\nelif y: pass",
]
for source in PIECES:
    print(ast.dump(ast.parse(source), indent=1))

EXPRESSIONS = [
    "a and b or not c",
    "-x ** +2 // ~3 @ m",
    "lambda a, *b: (yield)",
    "x if y else z",
    "{1: 2, **d}",
    "{1, *s}",
    "[i for i in range(3) if i if not i for j in i]",
    "{k: v for k, v in d}",
    "(x async for x in y)",
    "f(*args, k=1, **kw)(g)",
    "a.b[1:2, ::3, ...]",
    "[*x, y][-1:]",
    "(n := 10)",
    "1 < 2 != 3 is None is not True in x not in y",
    "1_000, 0xff, 1.5e3, 2j, 'a' \"b\", b'\\x00', u'c', True, None, ...",
    "f'{x!r:>{width}} and {y=} {{}}' 'tail'",
    "()",
]
for source in EXPRESSIONS:
    print(ast.dump(ast.parse(source, mode="eval")))
print(ast.dump(ast.parse("x; y", mode="single")))
