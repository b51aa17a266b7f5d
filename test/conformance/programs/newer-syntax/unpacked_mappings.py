# versions: 3.15
print({**a for a in [{1:2},{3:4}]})
def f():
    return {**{k: v} for k, v in [(1, 2), (3, 4)] if k}
print(f())
try: {**a for a in [1]}
except TypeError as e: print(e)
print([*a for a in [[1],[2]]], {**x for x in [dict(a=1)]})
x = {**{1:2}, **{}}
