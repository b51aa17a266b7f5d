# SyntaxErrors as they are shown: from the compiler, and made by hand.
import sys
def show(f):
    try:
        f()
    except SyntaxError as e:
        sys.excepthook(type(e), e, e.__traceback__)
for text in ["x = (1,\n", "def f():\nx = 1\n", "a b\n", "return 5\n", "x = = 2\n", "f(x for x in y, 1)\n", "class :\n", "1 = x\n",
             "  indented\n", "if True:\n    x\n  y\n", "print 'x'\n", "'abc\n", "x = [1, 2\ny = 3\n", "é = $\n", "lambda: (yield) = 1\n",
             "def f(a, a): pass\n", "nonlocal x\n", "break\n", "a, b += 1\n", "{1: 2, 3}\n", "del f()\n"]:
    show(lambda: compile(text, "given.py", "exec"))
def made(*args):
    def f():
        raise SyntaxError(*args)
    return f
show(made("only message"))
show(made("place", ("f.py", 3, 5, "  some text here\n")))
show(made("range", ("f.py", 3, 5, "  some text here\n", 3, 9)))
show(made("lines", ("f.py", 3, 5, "  some text here\n", 5, 2)))
show(made("no text", ("f.py", 3, 5, None)))
show(made("no offset", ("f.py", 3, None, "  some text\n")))
show(made("no line", ("f.py", None, None, None)))
show(made("no file", (None, 4, 1, "text")))
show(made("zero", ("f.py", 1, 0, "text\n", 1, 0)))
show(made("beyond", ("f.py", 1, 50, "text\n", 1, 60)))
show(made("tabs", ("f.py", 1, 4, "\t\tx y\n", 1, 5)))
class Mine(SyntaxError):
    pass
def mine():
    raise Mine("own class", ("f.py", 2, 3, "a b c\n", 2, 4))
show(mine)
