# What AttributeErrors know of the object and the name that they are about.
import sys
class C:
    def missing_one(self): pass
def show(f):
    try:
        f()
    except AttributeError as e:
        print(repr(e), e.name, type(e.obj).__name__)
    except Exception as e:
        print(repr(e))
c = C()
show(lambda: super(C, c).missing_on)
def d(): del sys.nothing_here
show(d)
def d2(): del c.nothing
show(d2)
def d3(): del C.nothing
show(d3)
def d4(): del (1).real
show(d4)
def d5(): del len.x
show(d5)
def d6(): c.__class__.nothing
show(d6)
show(lambda: sys.nothing)
def d7(): (5).x = 1
show(d7)
def d8(): object().x = 1
show(d8)
def d9(): del d8.foo
show(d9)
class S: __slots__=("a",)
show(lambda: S().a)
def d10(): del S().a
show(d10)
show(lambda: getattr(3, "bit_len"))
show(lambda: delattr(sys, "zork"))
show(lambda: setattr(1, "zork", 2))
show(lambda: super(C, c).__init_)
