# Characters that are more than one byte, or more than one column.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
é = 1
日本 = {"名": {}}
show(lambda: é + "ü")
show(lambda: "ü" + "ß" + é)
show(lambda: "日本語" + é)
show(lambda: 日本["名"]["前"])
show(lambda: "😀😀" + é + "日")
show(lambda: (é, 日本["無"], é))
show(lambda: len(日本, é))
def f(ａ):
    return ａ.日本
show(lambda: f(é))
show(lambda: [é / 0 for ñ in "日"])
def multi():
    return ("日本" +
            "é" + é)
show(multi)
class Übung(Exception):
    pass
def g():
    raise Übung("schön\nnächste Zeile")
show(g)
