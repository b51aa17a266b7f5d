# versions: 3.11 3.13
# Encodings of several bytes a character over their whole ranges, their names, errors and handlers, and files in them.
import codecs

ENCODINGS = "gb2312 gbk gb18030 big5 cp950 shift_jis cp932 euc_jp cp949".split()


def rows(encoding):
    for lead in range(0x80, 0x100):
        yield b"".join(bytes([lead, trail, 10]) for trail in range(0x100)).decode(encoding, "replace")
    if encoding == "euc_jp":
        for second in range(0xA1, 0xFF, 5):
            yield b"".join(bytes([0x8F, second, trail, 10]) for trail in range(0xA1, 0xFF)).decode(encoding, "replace")


for encoding in ENCODINGS:
    written = []
    for start in [*range(0, 0xD000, 0x1000), 0xE000, 0xF000, 0x20000]:
        text = "".join(map(chr, range(start, start + 0x1000)))
        written.append(text.encode(encoding, "replace"))
    print(encoding, hash(tuple(rows(encoding))), hash(tuple(written)))
for text in ("中文字符 abc", "日本語テキスト", "한국어", "é€😀"):
    for encoding in ENCODINGS:
        for handler in ("strict", "ignore", "xmlcharrefreplace", "backslashreplace"):
            try:
                print(encoding, handler, text.encode(encoding, handler))
            except UnicodeEncodeError as error:
                print(error, error.start, error.end)
for data in (b"a\x81", b"a\x80b", b"\xff\xfeab", b"\x81\x30\x81", b"\x81\x30\x81\x30\x84\x31\xa4\x37", b"\x8f\xb0\xa1\x8f\xa1", b"\xb0\xa1\xfc\xb0"):
    for encoding in ENCODINGS:
        for handler in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
            try:
                print(encoding, handler, ascii(data.decode(encoding, handler)))
            except UnicodeDecodeError as error:
                print(error, error.start, error.end)
for name in ("GB2312", "EUC-CN", "936", "cp936", "sjis", "Shift-JIS", "MS932", "big5-tw", "ms950", "ujis", "euckr", "ks_c-5601-1987", "uhc", "no-such"):
    try:
        print(name, codecs.lookup(name).name, "a".encode(name))
    except LookupError as error:
        print(error)
decoder = codecs.getincrementaldecoder("gbk")()
print([decoder.decode(bytes([byte])) for byte in "中a文".encode("gbk")], decoder.decode(b"", True))
with open("several.txt", "w", encoding="shift_jis") as file:
    print(file.write("一行目\n" * 3000 + "おわり\n"))
with open("several.txt", encoding="shift_jis") as file:
    lines = file.readlines()
print(len(lines), lines[-1], set(lines[:-1]))
with open("several.txt", "rb") as file:
    print(len(file.read()))
try:
    open("several.txt", encoding="gb18030").read()
except UnicodeDecodeError as error:
    print(error.encoding, error.reason)
