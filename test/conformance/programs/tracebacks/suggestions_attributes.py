# Attributes that were meant.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
class Base:
    inherited = 1
class Thing(Base):
    __slots__ = ("slotted",)
    def method(self):
        return self.metod()
    def _private(self):
        return self.privat
    def look(self):
        return self._privat
class Dynamic:
    def __init__(self):
        self.value = 1
    def __getattr__(self, name):
        raise AttributeError("custom " + name)
class Named:
    def __getattr__(self, name):
        raise AttributeError("with name", name=name, obj=self)
    real = 1
t = Thing()
show(lambda: t.slotte)
show(lambda: t.inherite)
show(lambda: t.nothing_alike)
show(t.method)
show(t._private)
show(t.look)
show(lambda: Thing.metho)
show(lambda: [].appendd(1))
show(lambda: "".uper())
show(lambda: (1).bit_lenght())
show(lambda: None.foo)
show(lambda: Dynamic().valu)
show(lambda: Named().rea)
show(lambda: sys.exti)
show(lambda: sys.maxsiz)
def set_it():
    t.slottd = 1
show(set_it)
def deleted():
    del Dynamic().nothing
show(deleted)
class Sub(AttributeError):
    pass
def sub():
    raise Sub("sub", name="inherite", obj=t)
show(sub)
