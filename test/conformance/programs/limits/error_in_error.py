import sys
class Bad(Exception):
    def __str__(self): raise RuntimeError("no text")
    def __repr__(self): return repr(self)
try: raise Bad()
except Bad as error:
    try: str(error)
    except RuntimeError as inner: print("str failed:", inner)
    try: repr(error)
    except RecursionError as inner: print("repr failed:", str(inner)[:32])
class Deep:
    def __del__(self): print("del", self.n)
def nested(n):
    d = Deep()
    d.n = n
    if n == 3: raise ValueError("bottom")
    nested(n + 1)
try: nested(0)
except ValueError as error: print(error, error.__traceback__.tb_next is not None)
print("collected")
error = None
for i in range(300):
    try: raise ValueError(i) from error
    except ValueError as caught: error = caught
depth, at = 0, error
while at is not None: at, depth = at.__cause__, depth + 1
print(depth, len(error.args))
def context(n):
    try:
        if n: context(n - 1)
        raise KeyError(n)
    except KeyError: raise ValueError(n)
try: context(50)
except ValueError as e:
    chain = 0
    while e is not None: e, chain = e.__context__, chain + 1
    print(chain)
def grow(group, n):
    for i in range(n): group = ExceptionGroup("g", [group])
    return group
g = grow(ValueError(1), 100)
print(len(repr(g)) > 1000, g.subgroup(lambda e: isinstance(e, ValueError)) is not None)
try:
    def stack(n):
        try: stack(n + 1)
        finally: n
    stack(0)
except RecursionError as e: print("finally", str(e)[:32])
