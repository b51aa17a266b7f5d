# except*: which clause gets what, what is left, what else may happen in a clause.
import sys
def run(e):
    try:
        try:
            raise e
        except* ValueError as g:
            print("  ValueError clause", repr(g))
        except* (TypeError, KeyError) as g:
            print("  TypeError, KeyError clause", repr(g))
        else:
            print("  else")
        finally:
            print("  finally", sys.exc_info()[0])
    except BaseException as left:
        print("  left", repr(left), repr(left.__context__))
E, B = ExceptionGroup, BaseExceptionGroup
for e in (E("1", [ValueError(1)]), E("2", [ValueError(1), TypeError(2)]), E("3", [OSError(1)]), E("4", [ValueError(1), OSError(2)]),
          E("5", [E("n", [ValueError(1), KeyError(2)]), OSError(3)]), ValueError("naked"), OSError("naked"), B("6", [KeyboardInterrupt(), ValueError(1)])):
    print(repr(e))
    run(e)
def nothing():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else runs")
nothing()
def order():
    try:
        raise E("all", [ValueError(1), ValueError(2)])
    except* Exception as g:
        print("first", repr(g))
    except* ValueError as g:
        print("second", repr(g))
order()
def loop():
    for i in range(3):
        try:
            raise E("l", [ValueError(i)])
        except* ValueError as g:
            x = g.exceptions[0].args[0]
        print(i, x)
loop()
def unbound():
    try:
        raise E("u", [ValueError(1)])
    except* ValueError as g:
        pass
    try:
        g
    except NameError as e:
        print(e)
unbound()
