# Messages of the commonest mistakes.
cases = [
    "1 + 'a'", "'a' + 1", "[] + ()", "{}['k']", "[][0]", "()[1]", "''[3]", "1 / 0", "1 % 0", "1.0 / 0", "2 ** 'x'", "-'a'", "~1.5",
    "None + 1", "len(5)", "int('x')", "int(None)", "float('y')", "[1, 2].index(3)", "[].pop()", "{}.pop('q')", "set().pop()",
    "(1).foo", "[].foo", "object().foo", "print(x=1)", "len()", "len(1, 2)", "(lambda a: a)()", "(lambda a: a)(1, 2)",
    "(lambda *, k: k)()", "(lambda: 0)(z=1)", "for_", "iter(5)", "next([])", "a, b = 1, 2, 3",
    "[*5]", "{**5}", "{[]: 1}", "hash([])", "{1: 2}[3]", "range(1, 2, 0)", "'%d' % 'x'", "'{}'.format()", "'{a}'.format()",
    "'abc'.index('z')", "b'a'.decode('nope')", "'a' < 1", "[] < {}", "max([])", "sum(['a'])", "chr(-1)", "ord('ab')", "bytes([256])",
    "1 in 5", "isinstance(1, 5)", "issubclass(1, int)", "super().x", "round('a')", "abs('a')", "divmod(1, 0)", "pow(0, -1)",
    "zip([1], 5)", "sorted([1, 'a'])", "int('1', 99)", "'a' * 'b'", "[1] * 1.5", "not_defined",
]
for case in cases:
    try:
        result = eval(case) if "a, b =" not in case else exec(case)
        print(case, "=", type(result).__name__)
    except Exception as e:
        print(case, "->", type(e).__name__ + ":", e)
