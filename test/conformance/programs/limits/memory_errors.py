import sys
HUGE = sys.maxsize
attempts = {
    "list": lambda: [0] * HUGE,
    "list twice": lambda: [0, 1] * (HUGE // 2),
    "tuple": lambda: (0,) * HUGE,
    "inplace": lambda: [1].__imul__(HUGE),
    "text": lambda: "a" * 10**14,
    "bytes": lambda: b"a" * 10**14,
    "bytearray": lambda: bytearray(10**14),
    "zeros": lambda: bytes(10**14),
    "range": lambda: list(range(10**14)),
    "ljust": lambda: "x".ljust(10**14),
    "center": lambda: "x".center(10**14),
    "zfill": lambda: "x".zfill(10**14),
    "format": lambda: format("x", "100000000000000"),
    "shift": lambda: 1 << 10**15,
    "percent": lambda: "%*d" % (10**14, 5),
    "to_bytes": lambda: (1).to_bytes(10**14, "big"),
    "bytes ljust": lambda: b"x".ljust(10**14),
}
if sys.version_info < (3, 14):  # from then on items come one by one until memory is really full
    attempts["tuple of range"] = lambda: tuple(range(10**14))
for name, attempt in attempts.items():
    try:
        attempt()
        print(name, "worked")
    except MemoryError as error:
        print(name, "MemoryError", error.args)
    except (OverflowError, ValueError) as error:
        print(name, type(error).__name__, error)
print("still alive", sum([1, 2, 3]))
