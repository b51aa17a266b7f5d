# Where subclasses of `property` keep the documentation of the getter.
def described(cls, **kept):
    try:
        class Holder:
            @cls
            def value(self):
                "What is held."
                return 1

            @cls
            def plain(self):
                return 2

        print(cls.__name__, Holder.value.__doc__, Holder.plain.__doc__, Holder().value)
        print(getattr(Holder.value, "__dict__", "no dict"))
    except AttributeError as error:
        print(cls.__name__, "AttributeError", error)


class Open(property):
    pass


class Narrow(property):
    __slots__ = ()


class Documented(property):
    __slots__ = ("__doc__",)


class Computed(property):
    __slots__ = ("note",)

    @property
    def __doc__(self):
        return "computed"

    @__doc__.setter
    def __doc__(self, value):
        self.note = value


for cls in (property, Open, Documented, Computed):
    described(cls)


class Undocumented:
    @Narrow
    def plain(self):
        return 3


print(Undocumented().plain)
described(Narrow)
