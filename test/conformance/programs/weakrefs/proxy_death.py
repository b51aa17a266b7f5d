# A proxy to a dead object raises ReferenceError for everything but its repr.
import weakref


class Thing:
    x = 1

    def __len__(self):
        return 3


t = Thing()
p = weakref.proxy(t)
q = weakref.proxy(t)
r = weakref.proxy(t, lambda ref: print("callback of a proxy"))
print(p is q, p is r, weakref.getweakrefcount(t), p.x, len(r))
print([type(ref).__name__ for ref in weakref.getweakrefs(t)])
ref = weakref.ref(t)
print([type(each).__name__ for each in weakref.getweakrefs(t)])
del t
actions = {
    "attribute": lambda: p.x,
    "set": lambda: setattr(p, "x", 2),
    "delete": lambda: delattr(p, "x"),
    "len": lambda: len(p),
    "bool": lambda: bool(p),
    "add": lambda: p + 1,
    "radd": lambda: 1 + p,
    "item": lambda: p[0],
    "contains": lambda: 1 in p,
    "iter": lambda: iter(p),
    "str": lambda: str(p),
    "eq": lambda: p == 1,
    "negative": lambda: -p,
    "call": lambda: p(),
}
for name, action in actions.items():
    try:
        action()
        print(name, "worked")
    except (ReferenceError, TypeError) as error:
        print(name, type(error).__name__, error)
print(isinstance(p, weakref.ProxyType), weakref.getweakrefcount(p))
