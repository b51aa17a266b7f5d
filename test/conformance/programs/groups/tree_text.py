# Groups as trees: nesting, notes, causes, many members, deep groups.
import sys
E = ExceptionGroup
def raised(e):
    try:
        raise e
    except BaseException as caught:
        return caught
def show(e):
    sys.excepthook(type(e), e, e.__traceback__)
    print("=" * 10, file=sys.stderr)
show(E("plain", [ValueError(1)]))
show(raised(E("raised", [raised(ValueError(1)), TypeError("two\nlines")])))
e = raised(E("notes", [raised(KeyError("k"))]))
e.add_note("group note\nsecond line")
e.exceptions[0].add_note("member note")
show(e)
show(E("nested", [E("inner", [ValueError(1), TypeError(2)]), OSError(3), E("last", [KeyError(4)])]))
show(E("many", [ValueError(i) for i in range(20)]))
show(E("sixteen", [ValueError(i) for i in range(16)]))
show(E("fifteen", [ValueError(i) for i in range(15)]))
deep = ValueError("leaf")
for i in range(14):
    deep = E(f"level {i}", [deep])
show(deep)
try:
    try:
        {}["cause"]
    except KeyError as k:
        raise E("with cause", [ValueError(1)]) from k
except E as g:
    show(g)
member = ValueError("member")
member.__cause__ = KeyError("its cause")
member.__context__ = IndexError("hidden")
other = TypeError("other")
other.__context__ = E("its context", [OSError(1), OSError(2)])
show(E("chained members", [member, other]))
try:
    try:
        raise E("first", [ValueError(1)])
    except E:
        raise ValueError("while handling")
except ValueError as v:
    show(v)
try:
    try:
        raise E("first", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("from clause")
except E as g:
    show(g)
show(BaseExceptionGroup("base", [KeyboardInterrupt(), SystemExit(3), SyntaxError("bad", ("f.py", 1, 2, "a b\n", 1, 3))]))
same = ValueError("same")
show(E("same twice", [same, same]))
