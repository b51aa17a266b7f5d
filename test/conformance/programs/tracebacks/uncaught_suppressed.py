# Only the last one is shown.
def f():
    try:
        {}["missing"]
    except KeyError:
        raise RuntimeError("replacement") from None
try:
    1 / 0
except ZeroDivisionError:
    f()
