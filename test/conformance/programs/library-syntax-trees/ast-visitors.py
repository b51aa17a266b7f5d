# Walking over trees, and changing them.
import ast

SOURCE = """
import math

LIMIT = 10

def f(x):
    "Twice x."
    y = x * 2
    return y + LIMIT

class Shape:
    '''A shape.

        With sides.
    '''
    def area(self):
        return math.pi * self.r ** 2
    async def draw(self): ...
"""


class Names(ast.NodeVisitor):
    def __init__(self):
        self.loaded, self.stored, self.depth = [], [], 0

    def visit_Name(self, node):
        (self.loaded if isinstance(node.ctx, ast.Load) else self.stored).append(node.id)

    def visit_FunctionDef(self, node):
        self.depth += 1
        print("  " * self.depth + node.name, [a.arg for a in node.args.args], ast.get_docstring(node))
        self.generic_visit(node)
        self.depth -= 1

    visit_AsyncFunctionDef = visit_FunctionDef


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant) and isinstance(node.op, ast.Add):
            return ast.copy_location(ast.Constant(node.left.value + node.right.value), node)
        return node

    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id.upper(), node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        return [node, ast.copy_location(ast.Expr(ast.copy_location(ast.Constant("again"), node)), node)]


tree = ast.parse(SOURCE)
names = Names()
names.visit(tree)
print(names.loaded, names.stored)
print(repr(ast.get_docstring(tree.body[3])), repr(ast.get_docstring(tree.body[3], clean=False)))
print([type(n).__name__ for n in ast.walk(tree.body[2])])
print([type(n).__name__ for n in ast.iter_child_nodes(tree.body[3])])
print([(k, type(v).__name__) for k, v in ast.iter_fields(tree.body[1])])
try:
    ast.get_docstring(tree.body[1])
except TypeError as error:
    print(error)

changed = ast.fix_missing_locations(Fold().visit(ast.parse("pass\na = 1 + 2 + b\nprint(a)\nif c:\n    pass\n    d")))
print(ast.unparse(changed))
print(sorted({type(n).__name__ for n in ast.walk(changed)}))
