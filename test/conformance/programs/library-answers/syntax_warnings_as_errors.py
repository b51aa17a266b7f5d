# versions: 3.11 3.13
# Where filters make exceptions of warnings, what the compiler warns of is a SyntaxError with a place.
import warnings

warnings.simplefilter("error")
for text in ("x is 5", 'y = "a" is not "b"', 'assert (1, "x")', "[1](2)", "(1)(2)", '[1, 2]["a"]', "\n5[1]", '"abc" [1, 2]', "{1}(2)", 'f"{x}"()', "...()"):
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(repr(text), error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset, error.__context__)
try:
    eval("1 is 1")
except SyntaxError as error:
    print(repr(error), error.args)
warnings.simplefilter("ignore")
print(eval("1 is 1"))
