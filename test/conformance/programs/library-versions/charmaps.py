# Encodings of one byte a character: their tables, names, errors and handlers, and files in them.
import codecs

encodings = [f"cp125{page}" for page in range(9)] + [f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15)]
for encoding in encodings + ["koi8_r", "mac_roman", "cp866", "cp437", "cp850"]:
    texts = []
    for byte in range(256):
        try:
            text = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            text = ""
        else:
            assert text.encode(encoding) == bytes([byte])
        texts.append(text)
    print(encoding, texts.count(""), hash(tuple(texts)))
for name in ("windows-1252", "1252", "latin2", "L2", "ISO-8859-15", "latin9", "macroman", "IBM437", "437", "ISO_8859-2"):
    try:
        print(name, codecs.lookup(name).name, "é".encode(name))
    except LookupError as error:
        print(error)
for attempt in (lambda: "ab\u4e00\u4e01c".encode("cp1252"), lambda: b"ab\x81\x8dc".decode("cp1252")):
    try:
        attempt()
    except UnicodeError as error:
        print(error, error.encoding, error.start, error.end)
for handler in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
    print(handler, "ab\u4e00c".encode("cp1252", handler))
for handler in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(handler, ascii(b"ab\x81c".decode("cp1252", handler)))
with open("text.txt", "w", encoding="cp1252") as file:
    file.write("naïve €5\n")
    print(file.encoding)
print(open("text.txt", "rb").read(), open("text.txt", encoding="cp1252").read(), list(open("text.txt", encoding="latin2")))
print(codecs.escape_decode(b"a\\n\\x41\\101\\\n\\'"), codecs.escape_encode(b"a\n'\"\xff"), codecs.escape_decode("\\t"))
for wrong in (b"\\x4", b"\\"):
    try:
        codecs.escape_decode(wrong)
    except ValueError as error:
        print(error)
print(str(b"\x80", "cp1252"), bytes("€", "windows-1252"), bytearray("é", "cp437"), open.__module__)
__import__("os").remove("text.txt")
