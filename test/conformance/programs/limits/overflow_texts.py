import sys
HUGE = 10**30
attempts = [
    lambda: "a" * HUGE, lambda: [1] * HUGE, lambda: (1,) * -HUGE, lambda: b"x" * HUGE, lambda: bytearray(b"x") * HUGE,
    lambda: b"ab" * sys.maxsize, lambda: [1, 2][HUGE], lambda: "abc"[HUGE],
    lambda: (1, 2)[-HUGE], lambda: "abc"[HUGE:], lambda: [1, 2, 3][-HUGE:HUGE], lambda: range(HUGE)[HUGE],
    lambda: len(range(HUGE)), lambda: 1 << HUGE, lambda: 1 >> HUGE, lambda: 0 << HUGE, lambda: -1 >> HUGE,
    lambda: float(10**400), lambda: 10**400 / 3, lambda: 10**400 * 1.0, lambda: int(1e308) * 10 + 0.5,
    lambda: 2.0**10000, lambda: (-2.0) ** 10001, lambda: 1e308 * 10, lambda: complex(1e308, 0) ** 2,
    lambda: int(float("inf")), lambda: int(float("nan")), lambda: round(float("inf")), lambda: float("inf") // 1,
    lambda: chr(0x110000), lambda: chr(HUGE), lambda: chr(-1), lambda: bytes([256]), lambda: bytearray([-1]),
    lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: bytes(-1), lambda: bytes(HUGE),
    lambda: "x".ljust(HUGE), lambda: "%*d" % (HUGE, 1), lambda: "{:{}}".format(1, HUGE), lambda: format(1, "9" * 25),
    lambda: format(1.5, ".99999999999f"), lambda: "\t".expandtabs(HUGE), lambda: round(1.5, HUGE),
    lambda: hash(HUGE) > 0, lambda: 1e400, lambda: -1e400, lambda: 5 % 1e400, lambda: divmod(1e400, 1),
    lambda: pow(10, -5), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 % 0,
]
for attempt in attempts:
    try:
        result = attempt()
        print("result", result if len(repr(result)) < 60 else len(repr(result)))
    except (OverflowError, MemoryError, ValueError, IndexError, ArithmeticError) as error:
        print(type(error).__name__, error)
