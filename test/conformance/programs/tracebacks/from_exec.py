# Frames of code that has no file.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
show(lambda: eval("1 / 0"))
show(lambda: exec("def f():\n    return g()\ndef g():\n    raise KeyError('g')\nf()\n"))
show(lambda: exec(compile("x = 1\ny = x + 'a'\n", "<generated>", "exec")))
show(lambda: eval("(lambda: undefined)()"))
show(lambda: exec("class C:\n    x = []\n    x.nothing\n"))
show(lambda: exec("import no_such"))
show(lambda: exec("x ="))
show(lambda: eval("f("))
