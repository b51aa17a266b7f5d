# Attributes found and not found: getattr hooks, descriptors, properties, slots, class and instance, dir, deletion.
class Recorder:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(f"get {name}")
        if name.startswith("no"):
            raise AttributeError(f"nothing called {name}")
        return f"<{name}>"

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        super().__delattr__(name)


r = Recorder()
print(r.color, hasattr(r, "nope"), getattr(r, "none", "default"), getattr(r, "x", 1))
r.size = 5
print(r.size)
del r.size
print(r.size, r.log)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, None)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age

    @property
    def label(self):
        return f"{self.name} ({self.age})"

    @label.setter
    def label(self, text):
        self.name, _, age = text.partition(" ")
        self.age = int(age)


p = Person("Ann", 30)
p.label = "Bob 41"
print(p.label, vars(p), type(Person.name).__name__, Person.name.name)
for action in ["p.age = 'old'", "p.label = 'x y'", "del p.label", "p.missing", "Person.missing", "del p.missing", "del p.age", "p.__class__ = 5", "p.__dict__ = 5", "p.age()", "(5).x = 1", "int.x = 1", "None.a", "[].x", "p.label.upper = 1", "print.x = 1", "Person.name = 1"]:
    try:
        exec(action)
        print(action, "ok")
    except Exception as error:
        print(action, "->", type(error).__name__, error)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        value = instance.__dict__[self.function.__name__] = self.function(instance)
        return value


class Page:
    @Lazy
    def content(self):
        print("loading")
        return "text"


page = Page()
print(page.content, page.content, "content" in vars(page))


class Slotted:
    __slots__ = ("x", "y")


s = Slotted()
s.x = 1
for action in ["s.y", "s.z = 1", "s.__dict__", "del s.x", "s.x", "Slotted.x.__get__(s)"]:
    try:
        print(action, eval(action) if "=" not in action and "del" not in action else exec(action))
    except AttributeError as error:
        print(action, "->", error)


class Dynamic:
    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)

    def __dir__(self):
        return ["b", "a"]


d = Dynamic()
d.plain = 1
print(d.secret, d.plain, dir(d), [n for n in dir(p) if not n.startswith("__")], "label" in dir(Person))
print(setattr(d, "odd name", 5), getattr(d, "odd name"), sorted(vars(d)), delattr(d, "plain"), vars(d))
Person.greet = lambda self, word="hi": f"{word} {self.name}"
p.shout = lambda: "own"
print(p.greet(), p.greet("yo"), p.shout(), Person.greet(p), p.greet.__func__ is Person.greet, Person.__dict__["greet"].__name__)
