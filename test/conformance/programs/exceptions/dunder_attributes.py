# __cause__, __context__, __suppress_context__, __traceback__: reading, setting, deleting.
e = ValueError("e")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
c = KeyError("c")
e.__cause__ = c
print(repr(e.__cause__), e.__suppress_context__)
e.__suppress_context__ = False
print(e.__suppress_context__)
e.__cause__ = None
print(e.__cause__, e.__suppress_context__)
e.__context__ = c
print(repr(e.__context__))
e.__context__ = None
print(e.__context__)
def attempt(name, value):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(name, "->", error)
for name in ["__cause__", "__context__", "__traceback__", "__suppress_context__"]:
    attempt(name, 3)
    try:
        delattr(e, name)
    except (TypeError, AttributeError) as error:
        print("del", name, "->", error)
try:
    raise ValueError("raised")
except ValueError as error:
    tb = error.__traceback__
    print(type(tb).__name__, tb.tb_lineno, tb.tb_next)
    other = KeyError("other").with_traceback(tb)
    print(other.__traceback__ is tb, other.with_traceback(None) is other, other.__traceback__)
    try:
        other.with_traceback("x")
    except TypeError as wrong:
        print(wrong)
