# add_note and __notes__, which is an attribute like any other.
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, e.__dict__)
for bad in [1, None, b"x"]:
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
e.__notes__ = ("tuple",)
try:
    e.add_note("third")
except TypeError as error:
    print(error)
e.__notes__ = []
print(e.add_note("again"), e.__notes__)
del e.__notes__
print(hasattr(e, "__notes__"))
class Text(str):
    pass
e.add_note(Text("subclass"))
print(e.__notes__, type(e.__notes__[0]).__name__)
class Odd(Exception):
    @property
    def __notes__(self):
        return ["from property"]
o = Odd()
o.add_note("x")
print(o.__notes__, o.__dict__)
