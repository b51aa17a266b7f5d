# Callbacks run when the object dies, the newest reference first, with the dead reference as argument.
import weakref


class Thing:
    pass


log = []
t = Thing()
refs = [weakref.ref(t, lambda r, i=i: log.append((i, r() is None, r in refs))) for i in range(4)]
plain = weakref.ref(t)
print(weakref.getweakrefcount(t), log)
del t
print(log, plain())
print([r.__callback__ for r in refs])
log.clear()
t = Thing()
refs = [weakref.ref(t, lambda r, i=i: log.append(i)) for i in range(3)]
del refs[1]
del t
print(log)
t = Thing()
lost = weakref.ref(t, lambda r: log.append("never"))
del lost
del t
print(log)


def show(r):
    print("callback", r(), r is kept)


def scope():
    global kept
    local = Thing()
    kept = weakref.ref(local, show)
    print("alive", kept() is local)


scope()
print("after scope")
t = Thing()
kept = weakref.ref(t, show)
t = 5
print("after rebinding", t)
