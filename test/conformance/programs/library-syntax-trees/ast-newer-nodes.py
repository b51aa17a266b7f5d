# versions: 3.12 3.13 3.14 3.15
# Nodes that came with 3.12.
import ast

print(ast.dump(ast.parse("type Pair[T] = tuple[T, T]"), indent=1))
print(ast.dump(ast.parse("def f[T: int, *Ts, **P](x: T) -> T: pass\nclass A[T](B): pass"), indent=1))
print(ast.unparse(ast.parse("def f[T: int, *Ts, **P](x: T) -> T: pass\nclass A[T](B): pass\ntype X[T] = T")))
print(ast.dump(ast.parse('f"{a["k"]!s:{w}}x{b = }"', mode="eval"), include_attributes=True))
print(ast.dump(ast.parse("try:\n    pass\nexcept* E:\n    pass")))
exec(compile(ast.parse("type N[T] = list[T]\ndef first[T](x: T) -> T: return x\nprint(N, N.__type_params__, first(3))"), "<t>", "exec"))
