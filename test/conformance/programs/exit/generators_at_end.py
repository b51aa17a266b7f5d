# Suspended generators are closed at the end.
def gen(name):
    try:
        print("start", name)
        yield
    finally:
        print("finally", name)
def catching():
    try:
        yield
    except GeneratorExit:
        print("exit caught")
        raise
def unfinished():
    with Ctx():
        yield
class Ctx:
    def __enter__(self):
        print("enter")
    def __exit__(self, *args):
        print("exit", args[0].__name__)
a, b, c, d = gen("a"), gen("b"), catching(), unfinished()
for g in (a, b, c, d):
    next(g)
unstarted = gen("never")
holder = [gen("held")]
next(holder[0])
finished = gen("finished")
for _ in finished:
    pass
print("end")
