import sys


def attempt(statement):
    try:
        exec(statement, {"__name__": "x", "__package__": ""})
        print(statement, "ok")
    except Exception as error:
        text = str(error).replace(__file__.rpartition("/")[0], "DIR")
        path = getattr(error, "path", None)
        print(statement, "->", type(error).__name__, text, getattr(error, "name", None), path and path.rpartition("/")[2])


attempt("import fil_missing")
attempt("import fil_pkg.missing")
attempt("from fil_pkg import missing")
attempt("from fil_pkg.alpha import missing")
attempt("import fil_pkg.alpha.deeper")
attempt("from fil_pkg.alpha.deeper import x")
attempt("import fil_pkg.circle_a")
attempt("import fil_pkg.circle_a")
attempt("import fil_pkg.circle_c")
attempt("import fil_pkg.failing")
attempt("import fil_pkg.syntax_wrong")
attempt("import fil_pkg.inner.too_far")
attempt("from . import x")
attempt("from .x import y")
attempt("from fil_pkg import *")
attempt("import fil_pkg; fil_pkg.nothing")
attempt("import fil_pkg; fil_pkg.circle_b")
attempt("import fil_space; fil_space.part")
attempt("import fil_space.other")
attempt("from fil_space import part, other")
print([name for name in sys.modules if name.startswith("fil_")])
sys.modules["fil_blocked"] = None
attempt("import fil_blocked")
try:
    import fil_pkg.never_closed
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, repr(error.text), error.filename.rpartition("/")[2])
try:
    import fil_pkg.syntax_wrong
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, repr(error.text), error.filename.rpartition("/")[2])
