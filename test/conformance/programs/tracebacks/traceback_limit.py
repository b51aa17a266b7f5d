# sys.tracebacklimit.
import sys
def show():
    try:
        a()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def a(): b()
def b(): c()
def c(): 1 / 0
for limit in (10, 2, 1, 0, -1):
    print("limit", limit, file=sys.stderr)
    sys.tracebacklimit = limit
    show()
del sys.tracebacklimit
show()
