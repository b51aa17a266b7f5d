# Powers and shifts, whose results grow: over smaller pools than the other operators.
VALUES = [
    0, 1, -1, 2, -2, 3, 7, 31, 64, -31, True, False, 0.0, -0.0, 0.5, -1.5, 2.0, 1e200,
    float("inf"), float("-inf"), float("nan"), 1j, 1 + 2j, 0j, None, "a", b"a", (1,), [1], {1}, {1: 2},
]


def show(value):
    return type(value).__name__ + " " + repr(value)


def attempt(name, function, *arguments):
    print(name, *map(repr, arguments), "->", outcome(function, *arguments, show=show))


print("## **")
for a in VALUES:
    for b in VALUES:
        attempt("**", lambda a, b: a**b, a, b)
print("## <<")
for a in VALUES:
    for b in VALUES:
        attempt("<<", lambda a, b: a << b, a, b)
print("## >>")
for a in VALUES:
    for b in VALUES:
        attempt(">>", lambda a, b: a >> b, a, b)
print("## pow")
for a in (0, 1, -1, 2, 7, -7, 10**20, 1.0, True, "a"):
    for b in (0, 1, -1, 3, 10, 123456789012, 2.0, None):
        for c in (1, -1, 2, 7, 10, -13, 10**18 + 9, 0, None, 1.5):
            attempt("pow", pow, a, b, c) if c is not None or b is None or abs(b) < 1000 else None
print("## unary")
for a in [v for v in VALUES if v == v and v is not None] + [10**30, -(2**70), "", {}, range(2)]:
    for name, function in (
        ("-", lambda a: -a),
        ("+", lambda a: +a),
        ("abs", abs),
        ("not", lambda a: not a),
        ("round", round),
        ("int", int),
        ("float", float),
        ("complex", complex),
        ("bool", bool),
        ("str", str),
        ("repr", repr),
        ("ascii", ascii),
        ("hash", hash),
        ("len", len),
        ("iter", lambda a: type(iter(a))),
        ("next", next),
        ("list", list),
        ("tuple", tuple),
        ("set", set),
        ("dict", dict),
        ("bytes", lambda a: bytes(a)),
        ("bytearray", bytearray),
        ("sum", sum),
        ("max", max),
        ("min", min),
        ("sorted", sorted),
        ("reversed", lambda a: list(reversed(a))),
        ("enumerate", lambda a: list(enumerate(a))),
        ("chr", chr),
        ("ord", ord),
        ("hex", hex),
        ("oct", oct),
        ("bin", bin),
        ("call", lambda a: a()),
        ("item", lambda a: a[0]),
        ("slice", lambda a: a[:1]),
        ("any", any),
        ("all", all),
        ("callable", callable),
        ("range", range),
        ("format", format),
        ("vars", vars),
    ):
        attempt(name, function, a)
