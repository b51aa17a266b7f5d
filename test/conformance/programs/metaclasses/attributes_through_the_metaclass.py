"""Attributes of classes: the class and its bases, the metaclass, data descriptors of the metaclass first."""


class Meta(type):
    shared = "of the metaclass"
    plain = "metaclass plain"

    @property
    def data(cls):
        return f"data of {cls.__name__}"

    @data.setter
    def data(cls, value):
        print("set", cls.__name__, value)

    def method(cls):
        return cls.__name__


class A(metaclass=Meta):
    plain = "class plain"
    own = 1


class B(A):
    pass


print(A.shared, A.plain, B.plain, A.data, B.data, A.method(), B.method())
A.data = 5
B.__dict__.get("data")
type.__setattr__(A, "plain", "changed")
print(B.plain, "data" in vars(A), hasattr(A(), "shared"), hasattr(A(), "data"), hasattr(A(), "method"))
for action in (lambda: A().shared, lambda: A.missing, lambda: delattr(A, "data"), lambda: delattr(B, "plain"), lambda: Meta.missing):
    try:
        print(action())
    except AttributeError as error:
        print(error)
Meta.late = property(lambda cls: "late " + cls.__name__)
print(A.late, B.late)
Meta.own = property(lambda cls: "hides the class's own")
print(A.own, B.own, A().own)
del Meta.own
print(A.own, [name for name in ("shared", "plain", "own") if name in dir(A)], "method" in dir(A), "method" in dir(Meta))
