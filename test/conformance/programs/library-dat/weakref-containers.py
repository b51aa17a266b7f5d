import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def hello(self):
        return f"hello from {self.name}"


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


a, b, c = Thing("a"), Thing("b"), Thing("c")
values = weakref.WeakValueDictionary({"x": a, "y": b})
values["z"] = c
print(len(values), sorted(values), values["x"], values.get("q", 0), "y" in values, sorted(map(str, values.values())))
del b
print(len(values), list(values.items()), values.pop("z"), values.setdefault("w", c), dict(values))
attempt(lambda: values["y"])
attempt(lambda: values.pop("y"))
print(values.pop("y", "none"), [type(r).__name__ for r in values.valuerefs()], values.copy() == values)
keys = weakref.WeakKeyDictionary()
keys[a] = 1
keys[c] = [2]
print(len(keys), keys[a], c in keys, 3 in keys, sorted(keys.values(), key=str), list(keys), keys.get(a))
attempt(lambda: keys[Thing("new")])
attempt(lambda: keys.__setitem__(3, 1))
temporary = Thing("t")
keys[temporary] = "gone soon"
del temporary
print(len(keys), keys | {c: 5} == {c: 5, a: 1})
group = weakref.WeakSet([a, c])
d = Thing("d")
group.add(d)
print(len(group), d in group, sorted(map(str, group)), len(group & {a}), len(group | {d}))
del d
print(len(group))
group.discard(c)
group.remove(a)
attempt(lambda: group.remove(a))
attempt(lambda: group.pop().name)
method = weakref.WeakMethod(a.hello)
print(method()(), method == weakref.WeakMethod(a.hello), weakref.ref(a.hello)())


def finish(*args, **kwargs):
    print("finish", args, kwargs)
    return "result"


one = Thing("one")
final = weakref.finalize(one, finish, 1, k=2)
print(final.alive, final.peek()[2:], final.atexit)
del one
print(final.alive, final(), final.peek())
two = Thing("two")
called = weakref.finalize(two, finish, "called")
print(called(), called(), called.alive)
three = Thing("three")
detached = weakref.finalize(three, finish, "never")
print(detached.detach()[2], detached.alive)
del three, two
four = Thing("four")
weakref.finalize(four, print, "at exit")
quiet = weakref.finalize(four, print, "not shown")
quiet.atexit = False
proxy = weakref.proxy(a)
print(proxy.name, proxy.hello(), weakref.getweakrefcount(a) > 1, type(proxy) in weakref.ProxyTypes)
del a, method
gc.collect()
attempt(lambda: proxy.name)
print(len(values), len(keys), len(group))
