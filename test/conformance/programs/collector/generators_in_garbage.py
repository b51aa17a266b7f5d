# Suspended generators in garbage are closed, their finally clauses run.
import gc


def gen(name, box):
    try:
        yield name
    finally:
        print("finally", name, len(box))


box = []
for name in ("a", "b"):
    g = gen(name, box)
    next(g)
    box.append(g)
box.append(box)
del box, g
print(gc.collect())


def plain(box):
    yield box
    print("never")


box = []
g = plain(box)
next(g)
box.append(g)
del box, g
print(gc.collect())
fresh = []
g = plain(fresh)
fresh.append(g)
del fresh, g
print(gc.collect())


def catching():
    holder = yield
    while True:
        try:
            yield holder
        except GeneratorExit:
            print("closed")
            return


g = catching()
next(g)
g.send([g])
del g
print(gc.collect())
