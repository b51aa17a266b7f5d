# Every method of bytes and bytearray over a pool of receivers and arguments, good and bad ones.
RECEIVERS = [b"", b"a", b"Hello World", b"  x y  ", b"a,b,,c", b"\xe9\xc0", b"\n\tz\r\n", b"aaa", bytearray(b""), bytearray(b"a b"), bytearray(b"xyx")]
POOL = [b"", b"a", b" ", b",", b"l", b"\xe9", b"World", bytearray(b"a"), 0, 1, -1, 97, 300, None, True, 1.5, "a", (b"a", b"H"), (1,), [], [b"x", b"y"], [120]]
WITH_NONE = """capitalize decode expandtabs hex isalnum isalpha isascii isdigit islower isspace istitle isupper
lower lstrip rstrip split splitlines strip swapcase title upper rsplit __len__ copy clear pop reverse""".split()
WITH_ONE = """center count decode endswith expandtabs find index join ljust lstrip partition removeprefix
removesuffix rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip translate zfill hex
__contains__ __getitem__ __mul__ __add__ __mod__ __eq__ __lt__ append extend remove pop fromhex
__delitem__ __iadd__""".split()
WITH_TWO = "center count endswith find index ljust replace rfind rjust rsplit split startswith translate decode maketrans hex insert __setitem__".split()


def attempt(data, method, *arguments):
    if isinstance(data, bytearray):
        data = data[:]
    before = repr(data)
    text = outcome(lambda: getattr(data, method)(*arguments), show=shortened)
    print(before, method, *map(repr, arguments), "->", text, repr(data) if isinstance(data, bytearray) else "")


def shortened(value):
    text = repr(value)
    return text if len(text) <= 400 else str(hash(text)) + " " + str(len(text))


print("## none")
for data in RECEIVERS:
    for method in WITH_NONE:
        attempt(data, method)
print("## one")
for data in RECEIVERS:
    for method in WITH_ONE:
        for argument in POOL:
            attempt(data, method, argument)
print("## two")
for data in RECEIVERS:
    for method in WITH_TWO:
        for first in POOL[:20]:
            for second in POOL[:20]:
                attempt(data, method, first, second)
print("## bytearray slices")
for start in (None, 0, 1, -1, 5):
    for stop in (None, 0, 2, -1, 9):
        for step in (None, 1, 2, -1):
            for value in (b"", b"Q", b"QRS", bytearray(b"zz"), [1, 2], (300,), "x", 3, None):
                data = bytearray(b"abcdef")
                place = slice(start, stop, step)
                print(start, stop, step, value, outcome(data.__setitem__, place, value, show=lambda _: "ok"), data)
            data = bytearray(b"abcdef")
            del data[start:stop:step]
            print(start, stop, step, data, data.__sizeof__() > 56, b"abcdef"[start:stop:step])
