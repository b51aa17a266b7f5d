# Every binary operator and comparison over all pairs of small values of the built-in types.
VALUES = [
    0, 1, -1, 2, 7, -7, 255, 1 << 30, (1 << 30) - 1, -(1 << 60), 10**25,
    True, False, 0.0, -0.0, 1.5, -2.5, 1e308, 5e-324, float("inf"), float("nan"),
    0j, 1j, 2 - 3j, None, ..., NotImplemented,
    "", "a", "ab", "é", "\u20ac", "\U0001f600", "%s", "%d|%d",
    b"", b"a", b"%d", b"\xff", bytearray(b""), bytearray(b"ab"),
    (), (1,), (1, 2), ("a", 1), [], [1], [1, 2], ["a"],
    {}, {1: 2}, {"a": 1}, {1: 3, "a": 2},
    set(), {1}, {1, 2}, frozenset(), frozenset({1}), frozenset({"a", 1}),
    range(0), range(3), range(1, 9, 2), slice(1, 2), slice(None),
    {1: 2}.keys(), {"a": 1}.items(), {1: 2}.values(),
    int, str, len, object, ValueError("x"),
]
OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "@": lambda a, b: a @ b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "in": lambda a, b: a in b,
    "divmod": lambda a, b: divmod(a, b),
}


def show(value):
    text = repr(value)
    if " object at 0x" in text:
        text = text[: text.index(" at 0x")]
    if len(text) > 90:
        text = text[:60] + "..." + str(len(text))
    return type(value).__name__ + " " + text


def too_large(name, a, b):
    if name != "*":
        return False
    sized = (str, bytes, bytearray, tuple, list)
    return (isinstance(a, sized) and isinstance(b, int) and abs(b) > 300) or (
        isinstance(b, sized) and isinstance(a, int) and abs(a) > 300
    )


for name, operator in OPERATORS.items():
    print("##", name)
    for a in VALUES:
        for b in VALUES:
            if too_large(name, a, b):
                continue
            print(show(a), name, show(b), "->", outcome(operator, a, b, show=show))
