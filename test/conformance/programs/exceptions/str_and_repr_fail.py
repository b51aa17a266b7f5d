# Exceptions whose text cannot be had, and those with odd names.
class BadStr(Exception):
    def __str__(self):
        raise ValueError("no text")
class BadRepr(Exception):
    def __repr__(self):
        return 5
class Both(Exception):
    def __str__(self):
        return "custom text"
    def __repr__(self):
        return "<Both>"
for e in (BadStr(1), BadRepr(1), Both(1)):
    for f in (str, repr):
        try:
            print(f.__name__, f(e))
        except Exception as error:
            print(f.__name__, "failed:", type(error).__name__, error)
print([Both()], (Both(),), {"k": Both()})
def outer():
    class Local(Exception):
        pass
    return Local
L = outer()
print(repr(L(1)), L, L.__qualname__, L.__module__)
L.__module__ = "some.where"
print(L)
L.__name__ = "Renamed"
print(L, repr(L()))
class Arg:
    def __repr__(self):
        return "<arg>"
    def __str__(self):
        return "arg text"
print(ValueError(Arg()), repr(ValueError(Arg())), ValueError(Arg(), 1), KeyError(Arg()))
