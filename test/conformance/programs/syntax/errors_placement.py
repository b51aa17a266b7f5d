SOURCES = [
    'return 1',
    'yield 1',
    'yield from x',
    'await x',
    'async with a: pass',
    'async for a in b: pass',
    '[x async for x in y]',
    'break',
    'continue',
    'if 1: break',
    'class A: return 1',
    'class A: yield',
    'def f(): break',
    'for x in y: pass\nelse: continue',
    'def f():\n async with a: pass',
    'def f(): await x',
    'def f(): [await x for y in z]',
    'async def f(): yield from x',
    'async def f():\n yield 1\n return 2',
    'nonlocal x',
    'x = 1\nfrom __future__ import annotations',
    'def f():\n from x import *',
    'class A:\n from os import *',
    'while 1:\n def f(): continue',
    'try: pass\nfinally: continue',
    'lambda: (yield)',
    '[(yield) for x in y]',
    'class A: await x',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print("fine", repr(source))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(source))
