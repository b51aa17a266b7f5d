# What a traceback shows of exceptions that are raised again.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def origin():
    raise ValueError("origin")
def bare():
    try:
        origin()
    except ValueError:
        raise
def named():
    try:
        origin()
    except ValueError as e:
        raise e
def through_finally():
    try:
        origin()
    finally:
        x = 1
def through_with():
    class C:
        def __enter__(self): pass
        def __exit__(self, *args): return False
    with C():
        origin()
def cleared():
    try:
        origin()
    except ValueError as e:
        raise e.with_traceback(None)
def later():
    kept = None
    try:
        origin()
    except ValueError as e:
        kept = e
    raise kept
def unmatched():
    try:
        origin()
    except KeyError:
        pass
    except TypeError:
        pass
def nested():
    try:
        try:
            origin()
        except ValueError as e:
            raise e
    except ValueError:
        raise
def twice():
    e = ValueError("same")
    for _ in range(2):
        try:
            raise e
        except ValueError:
            pass
    raise e
for f in (bare, named, through_finally, through_with, cleared, later, unmatched, nested, twice):
    show(f)
