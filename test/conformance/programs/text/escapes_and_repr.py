# repr, ascii and escapes of text in literals
for s in [
    "a'b",
    'a"b',
    "a'\"b",
    "\n\t\r\\",
    "\x00\x1f\x7f\x80\xa0\xad",
    "é€😀",
    "\ud800",
    "\udfff",
    "\u200b\u2028\ufeff",
    "\U0010ffff",
    "\x1b[0m",
    "''",
    '""',
    "''\"\"",
    "",
]:
    print(ascii(repr(s)), ascii(s), len(s), [hex(ord(c)) for c in s])
print("AAAA\x00\x07\x07\x08\x0c\x0b".encode(), "\\n\\x41", b"A\nA\\", b"\\x41", "abcd", "tab\tinside")
print("line continued", "three\nlines", len("\n"), "")
for s in [b"", b"a'b", b'a"b', b"'\"", bytes(range(0, 40)), b"\x7f\x80\xff", bytearray(b"x'y"), bytearray()]:
    print(s, repr(s), str(s))
print(ascii("naïve"), repr("naïve"), ascii(["é", "a"]), "%a" % "é", "{!a}".format("é"), f"{'é'!a}")
