# Context and cause: implicit, explicit, hidden, through functions, and cycles that are broken.
def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})" + ("!" if e.__suppress_context__ else ""))
        e = e.__cause__ if e.__cause__ is not None else e.__context__
    return " <- ".join(parts)
def a():
    raise KeyError("a")
def b():
    try:
        a()
    except KeyError:
        raise ValueError("b")
def c():
    try:
        b()
    except ValueError as e:
        raise TypeError("c") from e
for f in (b, c):
    try:
        f()
    except Exception as e:
        print(chain(e), "|", chain(e.__context__))
try:
    try:
        a()
    except KeyError:
        raise RuntimeError("none") from None
except RuntimeError as e:
    print(chain(e), repr(e.__context__), e.__cause__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(chain(e), type(e.__cause__).__name__)
for cause in ["x", 3, int]:
    try:
        raise ValueError("v") from cause
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
first = ValueError("first")
second = ValueError("second")
try:
    try:
        raise first
    except ValueError:
        raise second
except ValueError:
    try:
        raise first
    except ValueError as e:
        print(chain(e), first.__context__ is second, second.__context__)
try:
    try:
        raise first
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__ is second)
try:
    1 / 0
except ZeroDivisionError:
    try:
        try:
            {}["k"]
        finally:
            [].pop()
    except IndexError as e:
        print(chain(e))
