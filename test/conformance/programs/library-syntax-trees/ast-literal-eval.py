# versions: 3.10 3.11 3.12 3.13 3.14 3.15
# Values of literals, and what is none.
import ast

GOOD = ["1", " 42", "-3.5", "+2j", "1 + 2j", "-1 - 0.5j", "'text'", "b'bytes'", "[1, (2, 3), {4}]", "{'a': None, 'b': [True, False]}",
        "()", "set()", "...", "'a' 'b'", "0x1F", "1_000_000", "(1)", "{}", "[[], {}]", "\t'tab'"]
for text in GOOD:
    value = ast.literal_eval(text)
    print(repr(text), type(value).__name__, repr(value))

BAD = ["x", "f(1)", "1 + 2", "[1, y]", "{**a}", "'a' + 'b'", "1 if 2 else 3", "not True", "-'a'", "lambda: 0", "2 ** 3", "1j + 1", "~1", "f'{x}'"]
for text in BAD:
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(repr(text), type(error).__name__, str(error).split("<")[0])

for text in ["", "1 +", "[1, 2", "import os", "'open", "1 2", "{1: }"]:
    try:
        print(ast.literal_eval(text))
    except SyntaxError as error:
        print(repr(text), error.msg, error.filename, error.lineno, error.offset, error.text)

try:
    ast.literal_eval([1])
except ValueError as error:
    print(error)
print(ast.literal_eval(ast.parse("[1, 2]", mode="eval")))
print(ast.literal_eval(ast.Constant(5)))
