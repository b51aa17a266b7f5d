"""A metaclass sees the making of a class: __prepare__, __new__, __init__, __call__."""
log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        log.append(("prepare", mcs.__name__, name, bases, options))
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **options):
        log.append(("new", name, sorted(k for k in namespace if not k.startswith("__")), options))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        log.append(("init", cls.__name__, name, options))
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **options):
        log.append(("call", cls.__name__, args, options))
        return super().__call__(*args, **options)

    def shout(cls):
        return cls.__name__.upper()

    @property
    def twice(cls):
        return cls.__name__ * 2


class Base(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, value=0):
        self.value = value


class Derived(Base, flag=2):
    y = 2


for entry in log:
    print(*entry)
log.clear()
print(Base(5).value, Derived(value=6).value)
print(log)
print(type(Base), type(Derived), type(Meta), isinstance(Derived, Meta), issubclass(Meta, type))
print(Base.shout(), Derived.twice, Base.prepared)
for attempt in (lambda: Base().shout(), lambda: Base().twice, lambda: setattr(Base, "twice", 1)):
    try:
        print(attempt())
    except AttributeError as error:
        print("AttributeError", error)
print(Meta.__mro__, Derived.__mro__)
Dynamic = Meta("Dynamic", (Base,), {"z": 3}, flag=3)
print(Dynamic, Dynamic.z, Dynamic.__bases__, type(Dynamic), repr(Dynamic))
