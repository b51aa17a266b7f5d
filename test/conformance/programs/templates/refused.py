# versions: 3.14 3.15
# What template strings and their parts refuse, when they run and when they are compiled.
from string.templatelib import Interpolation, Template, convert


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


def renamed():
    t"a".strings = ()


attempt(lambda: Template(a=1))
attempt(lambda: Template(t"a"))
attempt(lambda: Template(1))
attempt(lambda: Interpolation())
attempt(lambda: Interpolation(1, 2))
attempt(lambda: Interpolation(1, "a", 2))
attempt(lambda: Interpolation(1, "a", "x"))
attempt(lambda: Interpolation(1, "a", None, 2))
attempt(lambda: Interpolation(1, 2, 3, 4, 5))
attempt(lambda: Interpolation(1, what=2))
attempt(lambda: type("X", (Template,), {}))
attempt(lambda: type("X", (Interpolation,), {}))
attempt(lambda: t"a" + 1)
attempt(lambda: 1 + t"a")
attempt(lambda: t"a" + "b")
attempt(lambda: "b" + t"a")
attempt(lambda: t"".missing)
attempt(lambda: t"{1}".interpolations[0].missing)
attempt(lambda: format(t"a", ">3"))
attempt(lambda: len(t"a"))
attempt(lambda: t"{missing}")
attempt(lambda: convert(1, "x"))
attempt(renamed)

for source in (
    't"a" "b"', '"a" t"b"', 't"a" f"b"', 'b"a" t"b"', '"a" "b" t"c"', 't"{"', 't"{}"', 't"{!r}"', 't"{a b}"',
    't"}"', 't"{a!x}"', 't"{a!}"', 't"{a:{}}"', 'ft"a"', 'tb"a"', 'ut"a"', 'tt"a"', 't"abc', 't"""abc', 't"{a',
    't"{a:', 't"{lambda x:1}"', 't"{a=!q}"', 't"{*a}"', 't"{a ! r}"', 'Rt"{1}"', 't"\\N{no such}"', 't"\\xq"',
    'match a:\n case t"x": pass', 'del t"a"', 't"a" = 1', '(t"a") += 1', 't"{a["b"]}"', "t'{a:{b:{c}}}'",
    "t'{a:{b:{c:{d}}}}'", 'print t"a"', 't"a"()', 'x = t"a"[0]',
):
    try:
        print("fine", compile(source, "text", "exec").co_consts[-1] is None, repr(source))
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(source))
