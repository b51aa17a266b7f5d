class Typed:
    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = [*getattr(owner, "fields", []), name]

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"bad {self.name}: {value!r}")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("reset", self.name)
        obj.__dict__.pop(self.name, None)


class Lazy:
    def __init__(self, func):
        self.func = func
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.func(obj)
        return value


class Person:
    name = Typed(str)
    age = Typed(int, 0, lambda n: 0 <= n < 150)

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    @Lazy
    def initials(self):
        """First letters."""
        return "".join(w[0] for w in self.name.split())

    def __repr__(self):
        return f"Person({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"


p = Person(name="Ada Lovelace", age=36)
print(p, p.initials, p.initials, Person.fields, Person.initials.__doc__)
for attr, value in (("age", "old"), ("age", 200), ("name", None), ("age", 37)):
    try:
        setattr(p, attr, value)
        print("ok", p)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
del p.age
print(p, p.__dict__)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.public = [k for k in ns if not k.startswith("_")]
        return cls

    def __call__(cls, *args, **kwargs):
        if not hasattr(cls, "_it"):
            cls._it = super().__call__(*args, **kwargs)
        return cls._it

    def __len__(cls):
        return len(cls.public)


class Config(metaclass=Meta):
    debug = False

    def load(self):
        return self


print(Config() is Config().load(), Config.public, len(Config), type(Config), isinstance(Config, Meta))
