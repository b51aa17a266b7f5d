# str.format: fields, attributes, indices, conversions, nested specifications
class P:

    def __init__(self, x):
        self.x = x

    def __format__(self, spec):
        return f"P<{spec}>"

    def __getitem__(self, key):
        return f"item {key!r}"


p = P(5)
print("{0.x} {0[3]} {0[key]} {0[-1]} {0[a b]} {0:spec here} {0!r:.3} {p.x}".format(p, p=p))
print(
    "{} {} {}".format(1, 2, 3),
    "{2}{1}{0}".format(*"abc"),
    "{{}} {{{}}}".format(5),
    "{:{}}".format("x", 5),
    "{:{w}.{p}f}".format(3.14159, w=8, p=2),
    "{0:{1}{2}}".format(7, ">", 4),
)
print(
    "{a[0][1]} {a[1].real}".format(a=[[1, 2], 3]),
    "{0[0]}{0[1]}".format("xy"),
    "{:%}".format(0.5),
    "{!s} {!r} {!a}".format("é", "é", "é"),
)
print("{x}".format_map({"x": 1}), "{a} {b}".format(**{"a": 1, "b": 2}))


class Default(dict):

    def __missing__(self, key):
        return f"<{key}>"


print("{name} {other}".format_map(Default(name="n")))
for template, args in [
    ("{", ()),
    ("}", ()),
    ("{0", ()),
    ("{}{0}", (1,)),
    ("{0}{}", (1,)),
    ("{!x}", (1,)),
    ("{!}", (1,)),
    ("{0!r:{}}", (1, "d")),
    ("{1}", (1,)),
    ("{a}", ()),
    ("{0.nope}", (1,)),
    ("{0[0]}", (1,)),
    ("{0[}", (1,)),
    ("{0[]}", ([],)),
    ("{0.}", (1,)),
    ("{:{:{}}}", (1, 2, 3)),
    ("{0[a]}", ([1],)),
    ("{-1}", (1,)),
    ("{ }", (1,)),
    ("{0 }", (1,)),
]:
    try:
        print(template, "->", template.format(*args))
    except Exception as e:
        print(template, type(e).__name__, e)
