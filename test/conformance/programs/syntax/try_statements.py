def run(action):
    try:
        print("try")
        result = action()
    except (ValueError, TypeError) as error:
        print("except", type(error).__name__)
        return "caught"
    except KeyError:
        print("key")
        raise
    except:
        print("bare")
    else:
        print("else", result)
        return "fine"
    finally:
        print("finally")
    return "after"
def fail(kind):
    raise kind
print(run(lambda: 1), run(lambda: fail(ValueError)), run(lambda: fail(TypeError("x"))), run(lambda: fail(OSError)))
try:
    run(lambda: fail(KeyError))
except KeyError as error:
    print("outer", repr(error))
print("error" in globals())
def overrides():
    try:
        return 1
    finally:
        return 2
def loops():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("end", i)
    else:
        print("no break")
print(overrides(), loops())
def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"
print(swallow())
try:
    try:
        raise ValueError(1)
    finally:
        print("inner finally")
except ValueError as e:
    try:
        raise TypeError(2) from e
    except TypeError as t:
        print(t.__cause__, t.__context__ is e, t.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as k:
    print(k.__cause__, type(k.__context__).__name__)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3)])])
except* ValueError as group:
    print("star", group.exceptions)
except* (TypeError, OSError) as group:
    print("star", group.exceptions)
else:
    print("never")
finally:
    print("last")
