# Codecs by name, incremental decoding, byte order marks.
import codecs

for name in ["UTF8", "utf-16", "rot13", "Latin1", "hex", "ascii", "UTF_32_BE", "utf-8-sig"]:
    print(name, codecs.lookup(name).name)
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(b"ab", "hex"), codecs.encode("é"), codecs.decode(b"\xc3\xa9"))
print(codecs.encode("né", "ascii", "replace"), codecs.encode("é", "ascii", "xmlcharrefreplace"), codecs.decode(b"a\xffb", "utf-8", "ignore"))
for call in (lambda: codecs.lookup("foo"), lambda: codecs.encode("é", "ascii"), lambda: codecs.decode(b"\xff"), lambda: "a".encode("nothing")):
    try:
        print(call())
    except (LookupError, UnicodeError) as error:
        print(type(error).__name__, error)
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "é😀a".encode()], decoder.decode(b"", True) == "")
print(list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.getencoder("utf-8")("é"), codecs.getdecoder("latin-1")(b"\xe9"))
