"""Lines that only `linecache` knows stand in tracebacks, with their marks."""

import linecache
import traceback

TEXT = "def halve(n):\n    return n / 0 + 1\n\nvalue = halve(3)\n"
NAME = "<made up>"
linecache.cache[NAME] = (len(TEXT), None, TEXT.splitlines(True), NAME)

try:
    exec(compile(TEXT, NAME, "exec"), {})
except ZeroDivisionError as error:
    print("".join(traceback.format_tb(error.__traceback__)[1:]), end="")
    for each in traceback.extract_tb(error.__traceback__)[1:]:
        print(each.filename, each.lineno, each.name, repr(each.line))

try:
    exec(compile("[][1]\n", "<unknown>", "exec"), {})
except IndexError as error:
    print(traceback.format_tb(error.__traceback__)[-1], end="")

with open("made.py", "w") as file:
    file.write("def f(x):\n    return x.missing\n\nf(  7  )\n")
with open("made.py") as file:
    code = compile(file.read(), "made.py", "exec")
try:
    exec(code, {})
except AttributeError as error:
    print("".join(traceback.format_tb(error.__traceback__)[1:]), end="")
