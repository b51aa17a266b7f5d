# Modules and names that cannot be imported.
import sys
def show(f):
    try:
        f()
    except ImportError as e:
        sys.excepthook(type(e), e, e.__traceback__)
def missing():
    import no_such_module
def missing_from():
    from no_such_module import x
def missing_sub():
    import no_such_package.module
def not_a_package():
    import sys.thing
def wrong_name():
    from sys import exti
def far_name():
    from sys import qqqqqqq
for f in (missing, missing_from, missing_sub, not_a_package, far_name):
    show(f)
def raised():
    raise ImportError("custom", name="sys")
def raised_from():
    raise ImportError("custom", name="sys", name_from="modles")
show(raised)
show(raised_from)
