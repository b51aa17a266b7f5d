# split and subgroup by type, by tuple, by predicate; what the parts keep.
def tree(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message}: " + ", ".join(map(tree, e.exceptions)) + ")"
    return repr(e)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3), ExceptionGroup("low", [OSError(4)])]), KeyError(5)])
for condition in (ValueError, TypeError, (ValueError, KeyError), Exception, ExceptionGroup, ZeroDivisionError, LookupError,
                  lambda e: isinstance(e, OSError), lambda e: not isinstance(e, BaseExceptionGroup), lambda e: "mid" in str(e)):
    match, rest = g.split(condition)
    print(match and tree(match), "|", rest and tree(rest), "|", tree(g.subgroup(condition)) if g.subgroup(condition) else None)
print(g.split(ExceptionGroup)[0] is g)
for wrong in (1, "x", None, [ValueError], (ValueError, 1), int, object()):
    for method in (g.split, g.subgroup):
        try:
            method(wrong)
        except TypeError as e:
            print(e)
try:
    raise g
except ExceptionGroup as caught:
    caught.add_note("note")
    caught.__cause__ = KeyError("cause")
    caught.__context__ = IndexError("context")
    match, rest = caught.split(ValueError)
    for part in (match, rest, caught.subgroup(OSError)):
        print(part.__traceback__ is caught.__traceback__, part.__cause__, part.__context__, part.__notes__,
              part.__notes__ is caught.__notes__)
seen = []
def predicate(e):
    seen.append(type(e).__name__)
    return False
g.split(predicate)
print(seen)
def failing(e):
    raise RuntimeError("predicate")
try:
    g.subgroup(failing)
except RuntimeError as e:
    print(e)
