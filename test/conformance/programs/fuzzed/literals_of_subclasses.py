# What is no integer is shown as its class shows it: subclasses of str by their own repr, with and without a base.


class Own(str):
    def __repr__(self):
        return "own repr"

    def __str__(self):
        return "own str"


class OwnBytes(bytes):
    def __repr__(self):
        return "own bytes"


def tried(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, repr(str(error)))


TEXTS = (
    Own("x"), Own("7"), Own("1_"), Own("\u00e9"), Own("\u0661"), Own(" 12 "),
    OwnBytes(b"x"), OwnBytes(b"7"), bytearray(b"q"), "\ud800", "\0", "1\0", "1" * 30 + "x", "x" * 300,
)
for text in TEXTS:
    tried(lambda: int(text))
    tried(lambda: float(text))
    for base in (0, 2, 36, 37, True):
        tried(lambda: int(text, base))
