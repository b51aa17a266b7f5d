# versions: 3.11 3.12 3.13 3.14 3.15
# Classes of nodes: their fields, how they are made, and how large they are.
import ast
import copy
import pickle
import sys

for cls in (ast.AST, ast.stmt, ast.expr, ast.Name, ast.FunctionDef, ast.arguments, ast.alias, ast.Load, ast.Add, ast.Constant, ast.MatchAs):
    print(cls.__name__, cls.__mro__[1].__name__, cls.__module__, cls._fields, cls._attributes, cls.__match_args__)
    print(cls.__doc__)

node = ast.Name("x", ast.Load())
print(node.id, node._fields, sorted(vars(node)), hasattr(node, "lineno"), node.__dict__ is node.__dict__)
print(ast.Name(id="y", ctx=ast.Store(), lineno=3).lineno)
for make in (lambda: ast.Name("a", ast.Load(), 3), lambda: ast.Name("a", id="b"), lambda: ast.Load(1), lambda: ast.AST(1)):
    try:
        make()
    except TypeError as error:
        print(error)
print(ast.Return().value, ast.arg("a").annotation, ast.Constant(1).kind)
tree = ast.parse("a + b")
other = ast.parse("c + d")
print(tree.body[0].value.op is other.body[0].value.op, tree.body[0].value.left.ctx is other.body[0].value.right.ctx)
print(sys.getsizeof(tree), sys.getsizeof(tree.body), sys.getsizeof(tree.body[0]), sys.getsizeof(vars(tree.body[0])))

twin = copy.deepcopy(tree)
print(ast.dump(twin) == ast.dump(tree), twin.body[0] is tree.body[0], twin.body[0].lineno)
again = pickle.loads(pickle.dumps(tree))
print(ast.dump(again) == ast.dump(tree), again.body[0].col_offset)


class Marked(ast.Name):
    _fields = ("id", "ctx", "mark")


marked = Marked("m", ast.Load(), mark=5) if sys.version_info < (3, 13) else Marked("m", ast.Load(), 5) if "mark" in getattr(Marked, "_field_types", {}) else None
print(marked and ast.dump(marked))
match node:
    case ast.Name(id=name, ctx=ast.Load()):
        print("loads", name)
match ast.parse("f(1, 2)", mode="eval").body:
    case ast.Call(ast.Name(function), [ast.Constant(first), *_]):
        print(function, first)
print(isinstance(node, ast.expr), issubclass(ast.Pass, ast.stmt), [c.__name__ for c in ast.unaryop.__subclasses__()])
node.extra = [1]
del node.ctx
print(sorted(vars(node)), ast.dump(node))
