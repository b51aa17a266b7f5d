class Manager:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow
with Manager("a"): print("body")
with Manager("a") as a, Manager("b") as b: print(a, b)
with (Manager("c") as c, Manager("d") as d,): print(c, d)
with (Manager("e")) as e: print(e)
with (Manager("f"), Manager("g")): print("two")
with Manager("h") as (x, *y): print(x, y)
box = {}
with Manager("key") as box["k"]: print(box)
with Manager("swallows", True): raise ValueError("inside")
try:
    with Manager("outer", False), Manager("inner"): raise KeyError("k")
except KeyError as error: print("caught", error)
def returns():
    with Manager("r"):
        return "value"
print(returns())
for i in range(3):
    with Manager(str(i)):
        if i == 0: continue
        break
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for bad in (NoExit(), NoEnter(), 5):
    try:
        with bad: pass
    except TypeError as error: print(error)
class EnterFails(Manager):
    def __enter__(self): raise RuntimeError("enter")
try:
    with Manager("first"), EnterFails("second"): print("never")
except RuntimeError as error: print("caught", error)
