# Long chains of yield from are closed, freed and thrown into.
import sys
sys.setrecursionlimit(50000)
def base():
    try: yield 1
    finally: log.append("base")
def wrap(g):
    yield from g
log=[]
g=base()
for i in range(10000): g=wrap(g)
print(next(g))
g.close()
print(log)
log=[]
g=base()
for i in range(10000): g=wrap(g)
next(g)
del g
print(log)
g=base()
for i in range(3000): g=wrap(g)
next(g)
try: g.throw(ValueError("x"))
except ValueError as e: print(e)
