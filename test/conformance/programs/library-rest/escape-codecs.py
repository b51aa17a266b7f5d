# Encodings that write text as a literal does: unicode_escape and raw_unicode_escape.
import codecs
import warnings

warnings.simplefilter("ignore")

samples = ["plain", "tab\t line\n back\\slash 'quotes\"", "é€😀\x00\x7f\x85", ""]
for text in samples:
    for name in ["unicode_escape", "raw_unicode_escape", "unicode-escape"]:
        data = text.encode(name)
        print(name, data, data.decode(name) == text)

written = [
    rb"\x41\u0042\U00000043\103\7",
    rb"\n\t\r\a\b\f\v\\\'\"",
    b"one\\\ntwo",
    rb"\N{GREEK SMALL LETTER ALPHA}\N{BULLET}",
    rb"\q\8",
    b"\xe9\\xe9",
    rb"\ud83d",
]
for data in written:
    print(data, ascii(data.decode("unicode_escape")), ascii(data.decode("raw_unicode_escape")))

wrong = [rb"ab\x4", rb"\xzz", rb"\u12", rb"\U00110000", rb"\U0011", b"end\\", rb"\N{no such}", rb"\N", rb"\N{}", rb"\N{open"]
for data in wrong:
    for name in ["unicode_escape", "raw_unicode_escape"]:
        try:
            print(ascii(data.decode(name)))
        except UnicodeDecodeError as error:
            print(error.encoding, error.start, error.end, error.reason)
    print(ascii(data.decode("unicode_escape", "replace")), ascii(data.decode("unicode_escape", "ignore")))

print(codecs.lookup("unicode_escape").name, codecs.encode("é\n", "unicode_escape"))
print(codecs.decode(b"\\x41", "unicode_escape"), codecs.decode("\\u20ac".encode(), "raw_unicode_escape"))
print("say \"hi\"\n".encode("unicode_escape").decode("ascii"))
