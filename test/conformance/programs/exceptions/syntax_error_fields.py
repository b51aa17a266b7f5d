# SyntaxError: its fields, its text, and what is refused.
s = SyntaxError()
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line, str(s), repr(s))
s = SyntaxError("bad")
print(s.msg, s, repr(s))
s = SyntaxError("bad", ("dir/file.py", 3, 4, "text\n"))
print(s.filename, s.lineno, s.offset, repr(s.text), s.end_lineno, s.end_offset, s)
s = SyntaxError("bad", ["dir/file.py", 3, 4, "text\n", 3, 8])
print(s.end_lineno, s.end_offset, s, s.args)
for details in [("f", 1), ("f", 1, 2), ("f", 1, 2, "t", 5), (1, 2, 3, 4, 5, 6, 7), "abc"]:
    try:
        print(SyntaxError("bad", details).text)
    except TypeError as e:
        print(details, "->", e)
s = SyntaxError("m", ("a/b", None, None, None))
print(s)
s.lineno = 9
print(s)
s.filename = None
print(s)
s.msg = ("tuple",)
print(s)
for cls in (IndentationError, TabError):
    print(cls("x", ("f", 1, 2, "t")), cls.__mro__[1].__name__)
for text in ["def f(:", "  x", "x = (", "return", "a b"]:
    try:
        compile(text, "mod.py", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
