# versions: 3.11 3.12 3.13 3.14 3.15
# What the compiler says of trees that no source could have.
import ast
import warnings

warnings.simplefilter("ignore")
HERE = dict(lineno=1, col_offset=0)


def attempt(make, mode="eval"):
    try:
        compile(make(), "<tree>", mode)
        print("compiled")
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(" object at")[0])


def name(text="x", ctx=ast.Load):
    return ast.Name(text, ctx(), **HERE)


for body in [
    lambda: ast.Name("x", ast.Load()),
    lambda: name(ctx=ast.Store),
    lambda: name("None"),
    lambda: name(3),
    lambda: ast.Constant([], **HERE),
    lambda: ast.Constant((1, {}), **HERE),
    lambda: ast.BinOp(name(), 3, name(), **HERE),
    lambda: ast.UnaryOp(ast.Not(), None, **HERE),
    lambda: ast.Compare(name(), [], [], **HERE),
    lambda: ast.Compare(name(), [ast.Lt()], [name(), name()], **HERE),
    lambda: ast.BoolOp(ast.And(), [name()], **HERE),
    lambda: ast.Dict([name()], [], **HERE),
    lambda: ast.List([None], ast.Load(), **HERE),
    lambda: ast.List([ast.Pass(**HERE)], ast.Load(), **HERE),
    lambda: ast.ListComp(name(), [], **HERE),
    lambda: ast.Name("x", ast.Load(), lineno=1, col_offset=5, end_lineno=1, end_col_offset=2),
    lambda: ast.Name("x", ast.Load(), lineno=5, col_offset=5, end_lineno=1, end_col_offset=2),
    lambda: ast.Name("x", ast.Load(), lineno="1", col_offset=0),
    lambda: 3,
    lambda: name("y"),
]:
    attempt(lambda: ast.Expression(body()))

for statement in [
    lambda: ast.If(name(), [], [], **HERE),
    lambda: ast.Assign([], name(), **HERE),
    lambda: ast.Assign([name()], name(), **HERE),
    lambda: ast.Assign([ast.Constant(1, **HERE)], name(), **HERE),
    lambda: ast.Delete([], **HERE),
    lambda: ast.Global([], **HERE),
    lambda: ast.Raise(None, name(), **HERE),
    lambda: ast.Try([ast.Pass(**HERE)], [], [], [], **HERE),
    lambda: ast.With([], [ast.Pass(**HERE)], **HERE),
    lambda: ast.Import([], **HERE),
    lambda: ast.Pass(),
    lambda: None,
    lambda: ast.Return(name(), **HERE),
    lambda: ast.Break(**HERE),
]:
    attempt(lambda: ast.Module([statement()], []), "exec")

attempt(lambda: ast.parse("x"))
attempt(lambda: ast.parse("x", mode="eval"), "exec")
attempt(lambda: name())
attempt(lambda: ast.Module(3, []), "exec")
attempt(lambda: 3)
attempt(lambda: ast.Expression(name()), "other")
try:
    eval(ast.parse("1", mode="eval"))
except TypeError as error:
    print(error)
try:
    ast.parse("x =\n")
except SyntaxError as error:
    print(error, error.lineno, error.offset, repr(error.text))
