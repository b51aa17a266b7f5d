# Attributes that built-in operations ask for and do without: an AttributeError of __getattr__, of a property or of a
# metaclass's __getattribute__ means that there is none; any other exception goes through.
import weakref


class Refusing:
    """Looks everything up by a hook that raises."""

    __slots__ = ()
    error = AttributeError

    def __getattr__(self, name):
        print("  asked for", name)
        raise self.error(name)


class Slotted(Refusing):
    __slots__ = ("__weakref__",)
    error = AttributeError


class Meta(type):
    asked = ()
    error = AttributeError

    def __getattribute__(cls, name):
        if name in Meta.asked:
            print("  class asked for", name)
            raise Meta.error(name)
        return super().__getattribute__(name)


def tried(what, call):
    for error in (AttributeError, KeyError):
        Refusing.error = Meta.error = error
        print(what, error.__name__)
        try:
            print("  =", call())
        except Exception as raised:
            print("  raised", type(raised).__name__, raised)


class NoDict:
    @property
    def __dict__(self):
        print("  property __dict__")
        raise Refusing.error("no dict")

    @property
    def __class__(self):
        print("  property __class__")
        raise Refusing.error("no class")


class Keyless(list):
    @property
    def keys(self):
        print("  property keys")
        raise Refusing.error("no keys")


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    @property
    def throw(self):
        print("  property throw")
        raise Refusing.error("no throw")

    @property
    def close(self):
        print("  property close")
        raise Refusing.error("no close")


def delegating():
    yield from Delegate()


def thrown(kind):
    generator = delegating()
    next(generator)
    return generator.throw(kind("thrown"))


def derived(base):
    class Derived(base):
        pass

    return Derived.__mro__[1].__name__


class Plain(metaclass=Meta):
    pass


def with_asked(*names):
    def call():
        Meta.asked = names
        try:
            return Plain[1]
        finally:
            Meta.asked = ()

    return call


def named_by(metaclass):
    class Made(metaclass=metaclass):
        pass

    return Made.__name__


class Noted(ValueError):
    @property
    def __notes__(self):
        print("  property __notes__")
        raise Refusing.error("no notes")


def note():
    Noted("x").add_note("a note")


def split_notes():
    class Group(ExceptionGroup):
        def __getattribute__(self, name):
            if name == "__notes__":
                print("  group asked for", name)
                raise Refusing.error(name)
            return super().__getattribute__(name)

        def derive(self, items):
            return ExceptionGroup(self.message, items)

    return Group("g", [ValueError(1), TypeError(2)]).split(ValueError)


tried("vars", lambda: vars(NoDict()))
tried("vars of slots", lambda: vars(Slotted()))
tried("dir", lambda: len(object.__dir__(NoDict())) > 20)
tried("dict", lambda: dict(Keyless([(1, 2)])))
tried("update", lambda: {}.update(Keyless([(1, 2)])))
tried("throw", lambda: thrown(ValueError))
tried("generator exit", lambda: thrown(GeneratorExit))
tried("bases", lambda: derived(Refusing()))
tried("class item", with_asked("__class_getitem__"))
tried("mro entries", lambda: list[Refusing()].__parameters__)
tried("super", lambda: super(Plain, NoDict()).__init__)
tried("metaclass", lambda: named_by(Refusing()))
tried("note", note)
tried("split", split_notes)
tried("call", lambda: print(*1))
tried("property", lambda: property(Refusing()).__doc__)
tried("union", lambda: repr(list[Refusing()])[:20])
tried("subclass", lambda: issubclass(Refusing(), int))
tried("instance", lambda: isinstance(NoDict(), int))
tried("instance of", lambda: isinstance(1, Refusing()))


class Calling(Refusing):
    def __call__(self, a):
        return a


tried("call name", lambda: Calling()(**{"a": 1}, **{"a": 2}))
tried("call star", lambda: Calling()(*1))
tried("weak", lambda: str(weakref.ref(Slotted())).split(";")[1][:5])
