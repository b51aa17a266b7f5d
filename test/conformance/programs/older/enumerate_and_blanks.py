# versions: 3.9 3.10 3.11 3.12 3.13
# Arguments of enumerate() by each way of calling it, and blank text for float().
def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: enumerate(k=1))
attempt(lambda: enumerate([], k=1))
attempt(lambda: enumerate([], 1, 2))
attempt(lambda: enumerate())
attempt(lambda: enumerate(start=1))
attempt(lambda: enumerate(start=1, k=1))
attempt(lambda: list(enumerate(start=1, iterable="a")))
attempt(lambda: enumerate([], 1, start=1))
attempt(lambda: enumerate([], iterable=1))
for text in ("", " ", b"", "\u3000", "a\u3000", "x ", b" ", bytearray(b" "), "\0", b"1\0"):
    attempt(lambda: float(text))
