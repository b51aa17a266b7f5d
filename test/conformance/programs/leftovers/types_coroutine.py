# types.coroutine.
import types
@types.coroutine
def g():
    x = yield 1
    return x
async def a(): return await g()
c=a(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
print(type(g()).__name__, g.__code__.co_flags & 0x100, g.__name__)
for bad in (1, "x"):
    try: types.coroutine(bad)
    except TypeError as e: print(e)
async def co(): pass
print(types.coroutine(co) is co)
