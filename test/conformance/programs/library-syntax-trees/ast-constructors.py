# versions: 3.13
# Constructors know their fields: what is left out, and warnings.
import ast
import sys
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(ast.dump(ast.Name()), ast.dump(ast.Constant()))
    print(ast.dump(ast.FunctionDef("f"), show_empty=True))
    print(ast.dump(ast.Name("x", foo=1)), ast.Name("x", foo=1).foo)
    print(ast.dump(ast.Call(ast.Name("f")), show_empty=True), ast.arguments().args)
    print(ast.Num(3).value, ast.Str("s").s, isinstance(ast.Constant(2), ast.Num))
for warning in caught:
    print(warning.category.__name__, warning.message, warning.lineno)
print(ast.Name._field_types, ast.Call._field_types)
print(ast.FunctionDef.__annotations__["returns"], ast.Dict.__annotations__)
print(ast.Name("x").ctx is ast.parse("y").body[0].value.ctx)
print(ast.dump(ast.parse("def f(): pass"), show_empty=True))
print(ast.Name("x").__reduce__()[1:2], sys.getsizeof(ast.Name("x")), sys.getsizeof(vars(ast.Name("x"))))


class Own(ast.AST):
    _fields = ("left", "right")
    _field_types = {"left": ast.expr | None, "right": list[ast.expr]}
    left = None


print(ast.dump(Own(), show_empty=True), Own(1).right)
