import weakref
from contextlib import contextmanager


class Event:
    def __init__(self):
        self.handlers = []

    def __iadd__(self, handler):
        self.handlers.append(handler)
        return self

    def __isub__(self, handler):
        self.handlers.remove(handler)
        return self

    def __call__(self, *args, **kw):
        for h in list(self.handlers):
            h(*args, **kw)


class Thermostat:
    def __init__(self):
        self.changed = Event()
        self._t = 20

    def __setattr__(self, name, value):
        if name == "t":
            old, self._t = self._t, value
            self.changed(old, value)
        else:
            object.__setattr__(self, name, value)

    def __getattr__(self, name):
        if name == "t":
            return self._t
        raise AttributeError(f"thermostats have no {name!r}")


log = []
th = Thermostat()
th.changed += lambda a, b: log.append(f"{a}->{b}")
th.changed += print
th.t = 25
th.changed -= print
th.t += 1
print(log, th.t)
try:
    th.humidity
except AttributeError as e:
    print(e)


class Command:
    def __init__(self, do, undo):
        self.do, self.undo = do, undo


class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def type(self, s):
        before = self.text
        cmd = Command(lambda: setattr(self, "text", before + s), lambda: setattr(self, "text", before))
        cmd.do()
        self.done.append(cmd)

    def undo(self):
        cmd = self.done.pop()
        cmd.undo()
        self.undone.append(cmd)

    def redo(self):
        cmd = self.undone.pop()
        cmd.do()
        self.done.append(cmd)

    @contextmanager
    def transaction(self):
        mark = len(self.done)
        try:
            yield self
        except ValueError as e:
            while len(self.done) > mark:
                self.undo()
            print("rolled back:", e)


ed = Editor()
ed.type("hello")
ed.type(" world")
ed.undo()
print(repr(ed.text), end=" ")
ed.redo()
with ed.transaction():
    ed.type("!!!")
    raise ValueError("too loud")
print(repr(ed.text), len(ed.done))
ref = weakref.ref(ed)
print(ref() is ed)
del ed
print(ref() is None)
