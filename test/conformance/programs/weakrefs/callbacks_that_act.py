# Callbacks that make, drop and look at other weak references.
import weakref


class A:
    def __init__(self, name):
        self.name = name


log = []


def chain(ref):
    log.append("first")
    other.pop()
    log.append("after pop")


other = [A("other")]
watch = weakref.ref(other[0], lambda ref: log.append("other gone"))
a = A("a")
r = weakref.ref(a, chain)
del a
print(log)
log.clear()


def recreate(ref):
    global b, again
    b = A("new")
    again = weakref.ref(b, lambda ref: log.append("new gone"))
    log.append("recreated")


b = A("old")
r = weakref.ref(b, recreate)
b = None
print(log, b.name)
b = None
print(log)
log.clear()
c = A("c")
refs = []


def drop_others(ref):
    log.append(len(refs))
    refs.clear()


refs.extend(weakref.ref(c, drop_others) for _ in range(3))
del c
print(log, refs)
