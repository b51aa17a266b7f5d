"""__getattr__, __getattribute__, __setattr__, __delattr__, __dir__."""
log = []


class Traced:
    default = "class"

    def __init__(self):
        object.__setattr__(self, "store", {})

    def __getattribute__(self, name):
        log.append(f"get {name}")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        log.append(f"missing {name}")
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        log.append(f"set {name}")
        self.store[name] = value

    def __delattr__(self, name):
        log.append(f"del {name}")
        del self.store[name]

    def __dir__(self):
        return ["zeta", "alpha"]

    def method(self):
        return self.default


t = Traced()
print(t.default, t.dyn_x, t.method())
t.a = 1
print(t.store, "a" in vars(t) if False else t.store.get("a"))
del t.a
for action in (lambda: t.nothing, lambda: delattr(t, "q"), lambda: getattr(t, "nothing", "fallback")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
print(hasattr(t, "dyn_y"), hasattr(t, "nothing"), dir(t))
print(log)


class OnlyGetattr:
    def __getattr__(self, name):
        if name == "__len__":
            return lambda: 5
        return name.upper()


o = OnlyGetattr()
print(o.abc, o.__len__())
try:
    len(o)
except TypeError as error:
    print(error)
o.abc = 1
print(o.abc, o.other)


class Refuses:
    def __getattribute__(self, name):
        raise AttributeError("refused " + name)


class Forgives(Refuses):
    def __getattr__(self, name):
        return "forgiven " + name


for thing in (Refuses(), Forgives()):
    try:
        print(thing.x)
    except AttributeError as error:
        print(error)


class Property:
    @property
    def bad(self):
        return self.nothing_here

    def __getattr__(self, name):
        raise AttributeError(f"hook {name}")


try:
    Property().bad
except AttributeError as error:
    print(error, "/", error.__context__)


class Late:
    pass


late = Late()
try:
    late.x
except AttributeError as error:
    print(error)
Late.__getattr__ = lambda self, name: "late " + name
print(late.x)
Late.__getattribute__ = lambda self, name: "always " + name
print(late.x, late.__class__)
del Late.__getattribute__, Late.__getattr__
try:
    late.x
except AttributeError as error:
    print(error, error.name, error.obj is late)
Late.__setattr__ = lambda self, name, value: print("set", name, value)
late.x = 5
print(late.__dict__)
del Late.__setattr__
late.x = 5
print(late.__dict__)
for name in (5, None):
    for action in (lambda: getattr(late, name), lambda: setattr(late, name, 1), lambda: hasattr(late, name)):
        try:
            print(action())
        except TypeError as error:
            print(error)


class BadDir:
    def __dir__(self):
        return 5


class MixedDir:
    def __dir__(self):
        return (name for name in ("b", "a", "b"))


try:
    dir(BadDir())
except TypeError as error:
    print(error)
print(dir(MixedDir()))
