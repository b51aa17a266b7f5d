# Trees that a program changes or makes are compiled and run.
import ast


class Doubled(ast.NodeTransformer):
    def visit_Constant(self, node):
        if type(node.value) is int:
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node


SOURCE = """
def total(items, *, start=1, **rest):
    result = start
    for item in items:
        result += item
    return result

class Counter:
    count = 5
    def __init__(self, by: int = 2):
        self.by = by
    @property
    def next(self):
        try:
            return [self.count + self.by for _ in range(1)][0]
        finally:
            type(self).count += 1

squares = {n: n ** 2 for n in range(3) if n}
text = f"{total([1, 2])!r:>5}|{squares}"
first, *others = (lambda *a: a)(1, -2, 3.5, "four", b"5", None, True, ...)
with_name = (name := "x") + name
"""
for tree in (ast.parse(SOURCE), Doubled().visit(ast.parse(SOURCE))):
    space = {}
    exec(compile(tree, "<tree>", "exec"), space)
    print(space["total"]([1, 2]), space["Counter"]().next, space["Counter"].count, space["squares"])
    print(space["text"], space["first"], space["others"], space["with_name"])

made = ast.Expression(
    ast.BinOp(
        ast.Call(ast.Name("max", ast.Load()), [ast.List([ast.Constant(n) for n in (1, -7, 3)], ast.Load())], []),
        ast.Mult(),
        ast.IfExp(ast.Compare(ast.Constant(2), [ast.Lt()], [ast.Constant(3)]), ast.Constant((1, "a")), ast.Constant(0)),
    )
)
code = compile(ast.fix_missing_locations(made), "<made>", "eval")
print(eval(code), code.co_filename, code.co_firstlineno)
function = ast.parse("def f(a, b): pass").body[0]
function.body = [ast.Return(ast.BinOp(ast.Name("a", ast.Load()), ast.Sub(), ast.Name("b", ast.Load())))]
module = ast.fix_missing_locations(ast.Module([function], []))
exec(compile(module, "<module>", "exec"))
print(f(5, 2), f.__code__.co_varnames)
interactive = compile(ast.parse("6 * 7", mode="single"), "<input>", "single")
exec(interactive)

failing = ast.parse("\n\nx = 1\nraise ValueError('at line 4')")
try:
    exec(compile(failing, "<failing>", "exec"))
except ValueError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)
negative = ast.fix_missing_locations(ast.Expression(ast.Constant(-1)))
print(eval(compile(negative, "", "eval")), eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant(1.5 - 2j))), "", "eval")))
print(eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant("it's\n\"\\ {x}"))), "", "eval")))
