# The three errors of codecs.
for make in (
    lambda: UnicodeEncodeError("ascii", "aé\u4e2d\U0001f600", 1, 2, "ordinal"),
    lambda: UnicodeEncodeError("ascii", "aé\u4e2d\U0001f600", 2, 3, "ordinal"),
    lambda: UnicodeEncodeError("ascii", "aé\u4e2d\U0001f600", 3, 4, "ordinal"),
    lambda: UnicodeEncodeError("ascii", "aé", 0, 2, "ordinal"),
    lambda: UnicodeEncodeError("ascii", "aé", 7, 8, "ordinal"),
    lambda: UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "invalid"),
    lambda: UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 2, "invalid"),
    lambda: UnicodeDecodeError("utf-8", bytearray(b"\xff"), 0, 1, "invalid"),
    lambda: UnicodeTranslateError("aé", 1, 2, "reason"),
    lambda: UnicodeTranslateError("aé", 0, 2, "reason"),
):
    e = make()
    print(type(e).__name__, "|", e, "|", e.object, e.start, e.end, e.reason, e.encoding, "|", repr(e))
for cls, args in [
    (UnicodeEncodeError, ()), (UnicodeEncodeError, ("a", b"b", 0, 1, "r")), (UnicodeEncodeError, ("a", "b", "0", 1, "r")),
    (UnicodeDecodeError, ("a", "b", 0, 1, "r")), (UnicodeDecodeError, (1, b"b", 0, 1, "r")),
    (UnicodeTranslateError, ("a", 0, 1)), (UnicodeTranslateError, ("a", 0, 1, 2)), (UnicodeDecodeError, ("a", b"b", 0, 1, None)),
]:
    try:
        print(cls(*args))
    except TypeError as e:
        print(cls.__name__, e)
e = UnicodeDecodeError("x", b"abc", 0, 1, "r")
e.start, e.end, e.reason, e.encoding = 1, 3, "new", "other"
print(e, e.start, e.end, e.args)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.object, e.start, e.end)
try:
    b"a\xc3".decode()
except UnicodeDecodeError as e:
    print(e, e.object, e.start, e.end, e.reason)
print(UnicodeError("plain"), UnicodeError.__mro__[1].__name__)
