# An object that its finalizer brings back keeps its weak references; a second death clears them.
import weakref


class Phoenix:
    def __init__(self):
        self.lives = 2

    def __del__(self):
        print("del", r() is self)
        saved.append(self)


saved = []
p = Phoenix()
r = weakref.ref(p, lambda ref: print("callback", ref()))
del p
print(len(saved), r() is saved[0], saved[0].lives)
print(weakref.getweakrefcount(saved[0]))
saved.clear()
print(r(), weakref.getweakrefcount(r))


class Again:
    def __del__(self):
        print("again")
        keep.append(self)


keep = []
x = Again()
w = weakref.ref(x)
del x
print(w() is keep[0])
y = keep.pop()
del y
print(w(), keep)
