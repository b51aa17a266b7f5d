# Where nodes are: lines from 1, columns in bytes of UTF-8.
import ast

SOURCE = '''\
# Comment
@decorated
def größe(wert: "ß" = 'é', *,
          ende):
    """Maß."""
    return [wert.name for _ in (1,
                                2)] + ende["ü"]


class A(B, metaclass=C): x = (1); y = 2,

with (open("ä") as f): pass
try:
    pass
except* E if False else F as e: pass
'''.replace("except* E if False else F", "except E")


def place(node):
    return f"{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"


tree = ast.parse(SOURCE)
for node in ast.walk(tree):
    if hasattr(node, "lineno"):
        print(type(node).__name__, place(node), repr(ast.get_source_segment(SOURCE, node)))

call = ast.parse("  f(x,\n  y)".strip(), mode="eval").body
print(place(call), [place(arg) for arg in call.args])
print(ast.get_source_segment("if a:\n    b = [\n  1]", ast.parse("if a:\n    b = [\n  1]").body[0].body[0], padded=True))

moved = ast.increment_lineno(ast.parse("a\nb"), 10)
print([statement.lineno for statement in moved.body])
fresh = ast.copy_location(ast.Name("z", ast.Load()), call)
print(place(fresh))
print(ast.dump(ast.parse("a.b", mode="eval"), include_attributes=True))
print(ast.dump(ast.fix_missing_locations(ast.Expression(ast.Constant(1))), include_attributes=True))
