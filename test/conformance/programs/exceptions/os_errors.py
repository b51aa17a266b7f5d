# OSError: fields, text, and the class that errno selects.
for args in [(), (1,), (2, "gone"), (2, "gone", "a.txt"), (2, "gone", "a.txt", None, "b.txt"), (17, "there"), (1, 2, 3),
             (9999, "odd"), ("x", "y"), (2, "gone", None), (1, 2, 3, 4, 5, 6), (2.0, "float")]:
    e = OSError(*args)
    print(type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, "|", e, "|", repr(e))
for number in [1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115]:
    print(number, type(OSError(number, "m")).__name__, type(OSError(number, "m")).__mro__[1].__name__)
class Mine(OSError):
    pass
class MineInit(OSError):
    def __init__(self, path):
        super().__init__(2, "none", path)
class Quiet(OSError):
    def __init__(self, *args):
        self.given = args
print(type(Mine(2, "x")).__name__, Mine(2, "x").errno)
m = MineInit("p")
print(m, m.args, m.filename, m.errno)
q = Quiet(2, "x", "f")
print(q.args, q.errno, q.given, str(q))
b = BlockingIOError(11, "would", 7)
print(b.characters_written, b.filename, b.args)
b.characters_written = 3
print(b.characters_written)
del b.characters_written
try:
    b.characters_written
except AttributeError as e:
    print(e)
e = OSError(5, "io")
e.errno, e.strerror, e.filename = 6, "changed", "f"
print(e, e.args)
print(EnvironmentError is OSError, IOError is OSError, ConnectionError.__bases__)
