# Raising inside except* clauses: new exceptions, the same again, several at once.
def tree(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}: " + ", ".join(map(tree, e.exceptions)) + ")"
    return repr(e) + (f" from {e.__cause__!r}" if e.__cause__ else "")
E = ExceptionGroup
def new_one():
    try:
        raise E("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("new")
def new_from():
    try:
        raise E("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("new") from e
def again():
    try:
        raise E("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError as e:
        pass
def named_again():
    try:
        raise E("g", [ValueError(1), TypeError(2), E("n", [ValueError(3)])])
    except* ValueError as e:
        raise e
def several():
    try:
        raise E("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("a")
    except* TypeError:
        raise IndexError("b")
def a_group():
    try:
        raise E("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise E("other", [KeyError(1)])
def mixed():
    try:
        raise E("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError:
        raise KeyError("x")
def naked():
    try:
        raise ValueError("n")
    except* ValueError:
        raise TypeError("instead")
def naked_again():
    try:
        raise ValueError("n")
    except* ValueError:
        raise
def in_nested():
    try:
        try:
            raise E("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            1 / 0
    except* ZeroDivisionError as e:
        print("  inner clause", tree(e))
for f in (new_one, new_from, again, named_again, several, a_group, mixed, naked, naked_again, in_nested):
    try:
        f()
    except BaseException as e:
        print(f.__name__, tree(e), "| context", e.__context__ and tree(e.__context__))
