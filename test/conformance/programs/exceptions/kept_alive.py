# A kept exception keeps frames and their variables; a caught one lets them go.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
def f(name):
    noisy = Noisy(name)
    raise ValueError(name)
def run():
    try:
        f("local")
    except ValueError as e:
        print("caught", e)
    print("after")
run()
kept = None
try:
    f("kept")
except ValueError as e:
    kept = e
print("holding")
kept.__traceback__ = None
print("dropped")
def cycle():
    error = None
    try:
        f("cycle")
    except ValueError as e:
        error = e
    return None
cycle()
import gc
print("collected", gc.collect() > 0)
try:
    try:
        f("inner")
    except ValueError:
        f("outer")
except ValueError as e:
    print(e.__context__)
print("done")
