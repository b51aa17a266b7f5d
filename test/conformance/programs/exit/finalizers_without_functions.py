# Without functions of its own the module's namespace goes at once, in the order of its names.
import weakref
class Other:
    pass
o = Other()
p = Other()
r = weakref.ref(o, print) if False else None
x = [1, 2]
y = {"x": x}
print("end", len(y))
