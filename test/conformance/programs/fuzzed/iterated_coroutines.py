# Iterating over what a coroutine's __await__ gives.
async def co60(n):
    return 'result'
c61 = co60(2)
try:
    print([*c61.__await__()])
except StopIteration as e62:
    print('stop', e62.value)
class Await:
    def __await__(self):
        yield 1
        return 5
async def co(n): 
    await Await()
    return 5
print([*co(1).__await__()])
print(list(co(1).__await__()))
for x in co(1).__await__(): print(x)
finished = co(1)
print(list(finished.__await__()))
try: print(list(finished.__await__()))
except RuntimeError as e: print(e)
a=co(1).__await__()
for i in range(4):
    try: print(next(a))
    except StopIteration as e: print('stop',e.value)
    except RuntimeError as e: print(e)
