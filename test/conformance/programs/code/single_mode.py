# compile(..., "single"): expressions print themselves and remain in `_`.
import builtins

for text in "1 + 1", "None", "x = 5", "x", "for i in range(2): i\n", "if x:\n  'in if'\n", "x; x * 2":
    print(repr(text))
    exec(compile(text, "<input>", "single"))
print("_ is", builtins._)
try:
    compile("1\n2", "<input>", "single")
except SyntaxError as error:
    print(error)
print(eval(compile("'value'", "<input>", "single")))
