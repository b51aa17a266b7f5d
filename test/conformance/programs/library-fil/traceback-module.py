import io
import linecache
import sys
import traceback

HERE = __file__.rpartition("/")[0]


def show(text):
    print(text.replace(HERE + "/", ""), end="")


def divide(x):
    return 1 / x


def outer():
    return (
        divide(0)
    )


def recurse(n):
    if n == 0:
        raise ValueError("deep")
    recurse(n - 1)


try:
    outer()
except ZeroDivisionError as error:
    show(traceback.format_exc())
    show("".join(traceback.format_exception(error, limit=1)))
    show("".join(traceback.format_tb(error.__traceback__)))
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    entries = traceback.extract_tb(error.__traceback__)
    print([(each.name, each.lineno, each.line) for each in entries], len(entries[0]), tuple(entries[0])[1:])
    stream = io.StringIO()
    traceback.print_exc(file=stream)
    traceback.print_tb(error.__traceback__, limit=-1, file=stream)
    show(stream.getvalue())
    kept = traceback.TracebackException.from_exception(error)
    print(str(kept), len(kept.stack), list(kept.format_exception_only()))
try:
    recurse(8)
except ValueError:
    show(traceback.format_exc())
try:
    try:
        int("x")
    except ValueError as error:
        raise KeyError("wrapped") from error
except KeyError as error:
    show("".join(traceback.format_exception(error)))
    show("".join(traceback.format_exception(error, chain=False)))
try:
    try:
        int("x")
    except ValueError:
        undefined_name
except NameError:
    show(traceback.format_exc())
try:
    exec("x = (1 +\n")
except SyntaxError as error:
    show("".join(traceback.format_exception_only(error)))


def stack():
    show("".join(traceback.format_stack(limit=2)))
    print([each.name for each in traceback.extract_stack()], traceback.extract_stack(limit=1)[0].line)


stack()
show("".join(traceback.format_list([("file.py", 3, "f", "code()"), ("other.py", 4, "g", None)])))
print(repr(linecache.getline(__file__, 9)), linecache.getline(__file__, 9999) == "", len(linecache.getlines(__file__)) > 80)
print(traceback.format_exc(), traceback.format_exception_only(None))
error = ValueError("noted")
error.add_note("a note")
show("".join(traceback.format_exception(error)))
for call in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, ValueError("x"))):
    try:
        print(call())
    except Exception as problem:
        print(type(problem).__name__, problem)
try:
    divide("x")
except TypeError:
    frame = sys.exc_info()[2].tb_next.tb_frame
    print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(sys.exc_info()[2])], frame.f_locals)
