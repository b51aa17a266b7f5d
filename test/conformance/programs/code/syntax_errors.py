# What a SyntaxError of compile knows.
sources = [
    ("x = = 1", "exec"),
    ("ok = 1\nx = = 1\nmore", "exec"),
    ("(1,\n2", "exec"),
    ("def f():\nreturn 1", "exec"),
    ("return 1", "exec"),
    ("def f():\n    x = 1\n    global x\n", "exec"),
    ("f(a for a in b, c)", "eval"),
    ("a b", "eval"),
    ("lambda: (yield) = 1", "exec"),
    ("'unterminated", "exec"),
    ("for x in y", "exec"),
    ("break", "exec"),
    ("class C:\n    def f(self):\n        nonlocal zz\n", "exec"),
    ("1 = x", "exec"),
    ("f() = 1", "exec"),
    ("x = 1\n    y = 2", "exec"),
    ("if x:\n        y\n    z", "exec"),
    ("import a.b as", "exec"),
    ("print 'hello'", "exec"),
    ("await f()", "exec"),
    ("def f(a, *, **k): pass", "exec"),
    ("x: int: str", "exec"),
]
for text, mode in sources:
    try:
        compile(text, "<text>", mode)
        print("compiles", repr(text))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno)
        print("   ", e, len(e.args))
