# versions: 3.15
# Unpacking as the element of a comprehension (PEP 798).
import asyncio
lists = [[1, 2], [3], []]
print([*x for x in lists], {*x for x in lists})
g = (*x for x in lists)
print(list(g))
print(list(y for x in lists for y in x), [*x for x in lists if x])
def f(*a): return a
print(f(*(*x for x in lists)))
async def h():
    async def a():
        yield [1,2]
        yield [3]
    print([*x async for x in a()])
    print([y async for y in (*x async for x in a())])
asyncio.run(h())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: [*x for x in [1]])
t(lambda: {*x for x in [1]})
t(lambda: list(*x for x in [1]))
def out():
    try:
        yield from (*x for x in [[1], [2]])
    finally: print("done")
print(list(out()), [*(x, x * 10) for x in range(3)])
print([*s for s in ("ab", "c")], sorted({*s for s in ("ab", "c")}))
