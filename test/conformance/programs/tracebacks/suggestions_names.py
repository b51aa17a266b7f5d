# Names that were meant.
import sys
def show(f, *args):
    try:
        f(*args)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
global_value = 1
def local():
    local_value = 2
    return locl_value
show(local)
show(lambda: globl_value)
show(lambda: pritn("x"))
show(lambda: Lenn)
show(lambda: xyzzy)
show(lambda: x)
class Thing:
    attribute = 1
    def method(self):
        return attribute
    def other(self):
        return attribut
    def _hidden(self):
        pass
show(Thing().method)
show(Thing().other)
show(lambda: math.pi)
show(lambda: collections)
show(lambda: ssys)
show(lambda: Globel_Value)
def nested():
    closure_variable = 1
    def inner():
        return closure_variabel, closure_variable
    return inner()
show(nested)
def unbound():
    print(later_value)
    later_value = 1
show(unbound)
def comprehension():
    items = [1]
    return [itms for item in items]
show(comprehension)
def many():
    abcdef = abcdeg = abcdeh = 1
    return abcdez
show(many)
