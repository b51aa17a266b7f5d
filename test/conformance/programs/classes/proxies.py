"""Proxies: forwarding attributes and special methods, recording calls, mixing in behaviour."""


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)


for name in ("len", "getitem", "setitem", "delitem", "iter", "contains", "add", "eq", "call", "bool", "repr", "lt"):

    def make(name):
        special = f"__{name}__"

        def forward(self, *args):
            method = getattr(type(self._target), special, None)
            if method is None:
                raise TypeError(f"{type(self._target).__name__} has no {special}")
            return method(self._target, *args)

        forward.__name__ = special
        return forward

    setattr(Proxy, f"__{name}__", make(name))
Proxy.__hash__ = None


class Target:
    x = 1

    def method(self, *args):
        return "method", args

    def __call__(self, *args):
        return "called", args


t = Target()
p = Proxy(t)
p.y = 2
print(p.x, t.y, p.method(3), p(4), hasattr(p, "zzz"), vars(t))
del p.y
print(vars(t), vars(p) == {"_target": t})
items = Proxy([1, 2, 3])
items[0] = 9
items.append(4)
del items[1]
print(items, len(items), items[0], list(items), 3 in items, items + [5], items == [9, 3, 4], items < [10], bool(Proxy([])) if False else bool(items._target))
for action in (lambda: items(), lambda: Proxy(5)[0], lambda: hash(items), lambda: p.missing, lambda: len(p)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Recorder:
    def __init__(self):
        self.__dict__["calls"] = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)

        def record(*args, **options):
            self.calls.append((name, args, options))
            return self

        return record

    def __setattr__(self, name, value):
        self.calls.append(("set", name, value))


r = Recorder()
r.move(1, 2).turn(angle=90).color = "red"
r.stop()
print(r.calls, "color" in vars(r))


class LoggingMixin:
    log = []

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        self.log.append(("get", key))
        return super().__getitem__(key)


class LoggedDict(LoggingMixin, dict):
    pass


class LoggedList(LoggingMixin, list):
    pass


d, l = LoggedDict(a=1), LoggedList([1, 2])
d["b"] = d["a"]
l[0] = l[1]
print(d, l, LoggingMixin.log, LoggedDict.__mro__)


class Chain:
    def __init__(self, *maps):
        self.maps = maps

    def __getitem__(self, key):
        for each in self.maps:
            try:
                return each[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


c = Chain({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c.b, getattr(c, "zz", "default"))
try:
    c["zz"]
except KeyError as error:
    print("KeyError", error)
