"""Escapes: text made safe for ASCII files and read back, by codecs and by hand."""
import codecs
import pickle
import re

SAMPLES = ["plain", "tab\tand\nline", "quote ' \" \\", "caf\u00e9 \u20ac", "\U0001f600 smile", "\x00\x7f\x9f"]
for text in SAMPLES:
    escaped = text.encode("unicode_escape")
    back = escaped.decode("unicode_escape")
    print(escaped.decode("ascii"), len(text), len(escaped), back == text, ascii(text) == repr(text))

print(r"\x41\u0042\103\N{SNOWMAN}\a".encode().decode("unicode_escape").encode("utf-8"))
print(codecs.decode(r"line\nbreak", "unicode_escape"), codecs.encode("\u20ac", "raw_unicode_escape"), codecs.lookup("unicode_escape").name)
print(rb"\u20ac and \n".decode("raw_unicode_escape"), "é".encode("raw-unicode-escape"))
for wrong in (rb"\x4", rb"\u12", rb"\N{NO SUCH NAME}", rb"\U00110000", b"end\\"):
    for errors in ("strict", "replace", "ignore"):
        try:
            print(repr(wrong.decode("unicode_escape", errors)), end=" ")
        except UnicodeDecodeError as error:
            print(error, end=" | ")
    print()


def escape(text):
    """The same by hand, for what is not printable ASCII."""
    names = {"\n": r"\n", "\t": r"\t", "\r": r"\r", "\\": r"\\"}

    def one(match):
        char = match[0]
        code = ord(char)
        width, letter = (2, "x") if code < 0x100 else (4, "u") if code < 0x10000 else (8, "U")
        return names.get(char, f"\\{letter}{code:0{width}x}")

    return re.sub(r"[^ -\[\]-~]", one, text)


print(all(escape(text).encode() == text.encode("unicode_escape") for text in SAMPLES))
print([pickle.loads(pickle.dumps(text, 0)) == text for text in SAMPLES], pickle.dumps("é\n", 0))
print("%r %a %s" % ("é", "é", "é"), r"raw\n", len(r"\n"), b"\x41\t\\".decode())
