# Each thread and each context has a decimal context and values of context variables of its own.
import contextvars, threading, decimal, asyncio
v = contextvars.ContextVar("v", default=0)
v.set(5)
def f():
    print("thread", v.get()); v.set(7); print(v.get(), decimal.getcontext().prec)
    decimal.getcontext().prec = 9
decimal.getcontext().prec = 5
t = threading.Thread(target=f); t.start(); t.join()
print(v.get(), decimal.getcontext().prec)
ctx = contextvars.copy_context()
print(len(ctx), v in ctx)
def g():
    decimal.getcontext().prec = 3
    decimal.setcontext(decimal.Context(prec=2))
    v.set(9)
    print(decimal.Decimal(1) / 3)
ctx.run(g)
print(decimal.Decimal(1) / 3, v.get())
async def work(n):
    with decimal.localcontext() as c:
        c.prec = n
        await asyncio.sleep(0.01 * n)
        return decimal.Decimal(1) / 7
async def main():
    print(await asyncio.gather(*(work(n) for n in (4, 2, 6))))
asyncio.run(main())
print(decimal.getcontext().prec)
