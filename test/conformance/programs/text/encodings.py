# Encoding and decoding text, with every error handler
for s in ["abc", "é", "€", "😀", "a€b", "\ud800", "x\udc80y", ""]:
    for enc in [
        "ascii",
        "latin-1",
        "utf-8",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32-le",
        "utf-8-sig",
        "cp1252",
        "unicode_escape",
        "raw_unicode_escape",
    ][:8]:
        try:
            print(ascii(s), enc, s.encode(enc))
        except UnicodeError as e:
            print(ascii(s), enc, type(e).__name__, e)
for h in [
    "ignore",
    "replace",
    "backslashreplace",
    "xmlcharrefreplace",
    "namereplace",
    "surrogateescape",
    "surrogatepass",
    "nope",
]:
    for s in ["aéb", "\udc80", "ab"]:
        try:
            print(h, ascii(s), s.encode("ascii", h))
        except (UnicodeError, LookupError) as e:
            print(h, ascii(s), type(e).__name__, e)
    for d in [b"a\xffb", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"ok"]:
        try:
            print(h, d, ascii(d.decode("utf-8", h)))
        except (UnicodeError, LookupError, TypeError) as e:
            print(h, d, type(e).__name__, e)
for d, enc in [
    (b"\xff\xfea\x00", "utf-16"),
    (b"a\x00", "utf-16-le"),
    (b"a", "utf-16-le"),
    (b"\x00\xd8", "utf-16-le"),
    (b"\xef\xbb\xbfa", "utf-8-sig"),
    (b"\xef\xbb\xbfa", "utf-8"),
    (b"\xe9", "latin-1"),
    (b"\xe9", "ascii"),
    (b"a", "UTF8"),
    (b"a", "Latin_1"),
    (b"a", "nope"),
    (b"\x00\x00\x11\x00", "utf-32-le"),
]:
    try:
        print(d, enc, ascii(d.decode(enc)))
    except (UnicodeError, LookupError) as e:
        print(d, enc, type(e).__name__, e)
try:
    "aé".encode("ascii")
except UnicodeEncodeError as e:
    print(
        e.encoding,
        ascii(e.object),
        e.start,
        e.end,
        e.reason,
        e.args == (e.encoding, e.object, e.start, e.end, e.reason),
    )
try:
    b"a\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
print(
    str(b"abc", "utf8"),
    str(b"abc"),
    str(bytearray(b"x"), "ascii", "strict"),
    str(object=b"a", encoding="ascii"),
    "é".encode(errors="ignore", encoding="ascii"),
)
