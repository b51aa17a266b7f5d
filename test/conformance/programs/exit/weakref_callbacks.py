# Callbacks of weak references at the end of the program.
import weakref
class Thing:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"<{self.name}>"
def called(ref):
    print("callback", ref())
t = Thing("t")
r = weakref.ref(t, called)
s = Thing("s")
wr = weakref.ref(s, lambda ref: print("lambda"))
del s
u = Thing("u")
u.ref = weakref.ref(u, called)
print("end", r(), wr())
